package com.f2x.neurohub.identity.user;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What people may change about themselves; what is not sent stays as it is.
 *
 * @param email new address; an empty one removes it
 * @param fullName new name that people read
 * @param department new department; an empty one removes it
 */
record UpdateProfile(
        @Email @Size(max = 255) @Text(LINE) @Nullable String email,
        @Size(min = 1, max = 100) @Text(LINE) @Nullable String fullName,
        @Size(max = 100) @Text(LINE) @Nullable String department) {

    UpdateProfile {
        email = UserTexts.folded(email);
        fullName = UserTexts.stripped(fullName);
        department = UserTexts.stripped(department);
    }

    UpdateUser asUpdate() {
        return new UpdateUser(null, email, fullName, department, null, null);
    }
}
