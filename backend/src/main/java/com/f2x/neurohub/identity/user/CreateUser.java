package com.f2x.neurohub.identity.user;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new user.
 *
 * @param username sign-in name; it is stored in lower case
 * @param email address, optional; an empty one counts as none
 * @param fullName name that people read
 * @param role OPERATOR unless given
 * @param department optional
 * @param isActive true unless given
 * @param password first password, up to 128 characters and as many as the setting demands, usually 10
 */
record CreateUser(
        @NotNull @Pattern(regexp = UserRules.USERNAME, message = UserRules.USERNAME_MEANING) @Text(CODE)
        String username,

        @Email @Size(max = 255) @Text(LINE) @Nullable String email,
        @NotBlank @Size(max = 100) @Text(LINE) String fullName,
        Role role,
        @Size(max = 100) @Text(LINE) @Nullable String department,
        Boolean isActive,

        @NotNull @Size(max = UserRules.PASSWORD_MAX) String password) {

    @SuppressWarnings("NullAway") // what is missing is reported by validation, after construction
    CreateUser(
            @Text(CODE) @Nullable String username,
            @Text(LINE) @Nullable String email,
            @Text(LINE) @Nullable String fullName,
            @Nullable Role role,
            @Text(LINE) @Nullable String department,
            @Nullable Boolean isActive,
            @Nullable String password) {
        this.username = UserTexts.folded(username);
        this.email = UserTexts.orNull(UserTexts.folded(email));
        this.fullName = UserTexts.stripped(fullName);
        this.role = role == null ? Role.OPERATOR : role;
        this.department = UserTexts.orNull(UserTexts.stripped(department));
        this.isActive = isActive == null || isActive;
        this.password = password;
    }

    @Override
    public String toString() {
        return "CreateUser[username=%s]".formatted(username);
    }
}
