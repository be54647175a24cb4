package com.f2x.neurohub.signature;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.signature.SignedAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature on the wire.
 *
 * @param action what it was given for
 * @param entityType the table of what it was given for
 * @param entityId the number of its row
 * @param meaning what the signature means
 * @param reason what the signer says to it
 * @param username sign-in name of who signed
 * @param printedName name of who signed, as it was then
 * @param signedAt when it was given
 * @param expiresAt when it could be used no longer
 * @param usedAt when the change was made; null while it was not
 * @param transactionId that of the change, as the audit trail has it
 */
record SignatureView(
        long id,
        SignedAction action,
        String entityType,
        long entityId,
        Meaning meaning,
        @Nullable String reason,
        long userId,
        String username,
        String printedName,
        Instant signedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable String transactionId) {

    static SignatureView of(Signature signature, FetchLevel level) {
        return signature.view();
    }
}
