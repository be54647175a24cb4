package com.f2x.neurohub.signature;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The wish to sign a change before it is made.
 *
 * @param action what is to be done
 * @param entityType the table of what it is done to, as in the audit trail; of something new that of what it is added
 *     to
 * @param entityId the number of its row
 * @param meaning what the signature means
 * @param reason what the signer says to it
 * @param password the signer's password
 */
record SignChange(
        @NotNull SignedAction action,
        @NotBlank @Size(max = 63) @Text(CODE) String entityType,
        @NotNull Long entityId,
        @NotNull Meaning meaning,
        @Size(max = 500) @Nullable String reason,
        @NotNull String password) {

    @Override
    public String toString() {
        return "SignChange[action=%s, entityType=%s, entityId=%s, meaning=%s]"
                .formatted(action, entityType, entityId, meaning);
    }
}
