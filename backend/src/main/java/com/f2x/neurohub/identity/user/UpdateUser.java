package com.f2x.neurohub.identity.user;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a user; what is not sent stays as it is.
 *
 * @param username new sign-in name
 * @param email new address; an empty one removes it
 * @param fullName new name that people read
 * @param department new department; an empty one removes it
 * @param role new role
 * @param isActive whether the user may sign in
 */
record UpdateUser(
        @Pattern(regexp = UserRules.USERNAME, message = UserRules.USERNAME_MEANING) @Text(CODE) @Nullable
        String username,

        @Email @Size(max = 255) @Text(LINE) @Nullable String email,
        @Size(min = 1, max = 100) @Text(LINE) @Nullable String fullName,
        @Size(max = 100) @Text(LINE) @Nullable String department,
        @Nullable Role role,
        @Nullable Boolean isActive) {

    UpdateUser {
        username = UserTexts.folded(username);
        email = UserTexts.folded(email);
        fullName = UserTexts.stripped(fullName);
        department = UserTexts.stripped(department);
    }

    /** Whether a user would no longer administer the system. */
    boolean endsAdministration() {
        return (role != null && role != Role.ADMIN) || Boolean.FALSE.equals(isActive);
    }
}
