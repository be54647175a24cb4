package com.f2x.neurohub.platform.webhook;

import com.f2x.neurohub.platform.secret.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secret of the other side, encrypted, and for a while the one before it. */
@Embeddable
public class SealedSecrets {

    @Column
    private byte[] secret;

    private byte @Nullable [] previousSecret;

    private @Nullable Instant expiresPreviousAt;

    /** For JPA only. */
    protected SealedSecrets() {}

    /** A secret without one before it. */
    public SealedSecrets(byte[] secret) {
        this(secret, null, null);
    }

    /** What is stored: the secrets, and until when the one before is valid. */
    public SealedSecrets(byte[] secret, byte @Nullable [] previousSecret, @Nullable Instant expiresPreviousAt) {
        this.secret = secret;
        this.previousSecret = previousSecret;
        this.expiresPreviousAt = expiresPreviousAt;
    }

    /** Puts a new secret in the place of the present one, which stays valid until a time. */
    public void rotate(byte[] next, Instant presentUntil) {
        previousSecret = secret;
        expiresPreviousAt = presentUntil;
        secret = next;
    }

    /** The secrets that are valid at a time, in clear, the present one first. */
    public List<String> open(SecretBox box, Instant at) {
        List<String> valid = new ArrayList<>();
        valid.add(box.open(secret));
        if (previousSecret != null && expiresPreviousAt != null && at.isBefore(expiresPreviousAt)) {
            valid.add(box.open(previousSecret));
        }
        return valid;
    }

    /** Until when the secret before is valid; null if there was none. */
    public @Nullable Instant previousUntil() {
        return expiresPreviousAt;
    }
}
