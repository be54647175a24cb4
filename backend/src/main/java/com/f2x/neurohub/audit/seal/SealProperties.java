package com.f2x.neurohub.audit.seal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit trail is sealed, told outside of the database, and kept.
 *
 * @param sealInterval how often what was recorded is sealed
 * @param anchorInterval how often the newest block is signed and told
 * @param anchorFile where it is told, a line each; empty: nowhere but in the log
 * @param signingKey private Ed25519 key as PKCS#8, PEM or only its Base64; without it one is drawn, but in production
 * @param drawnKeyFile where a drawn key is kept
 * @param retentionMonths how many whole months stay in the trail
 * @param detach whether older months are detached
 */
@Validated
@ConfigurationProperties("neurohub.audit")
record SealProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("1s")
        Duration sealInterval,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("1m")
        Duration anchorInterval,

        @DefaultValue("data/audit-heads.ndjson") @Nullable Path anchorFile,
        @Nullable String signingKey,
        @DefaultValue("data/audit-signing-key") Path drawnKeyFile,

        @Min(12) @Max(1200) @DefaultValue("36") int retentionMonths,

        @DefaultValue("true") boolean detach) {

    /** Whether the key can sign, if there is one. */
    @AssertTrue(message = "must be a private Ed25519 key as PKCS#8")
    boolean isSigningKeyReadable() {
        try {
            return signingKey == null
                    || signingKey.isBlank()
                    || !SigningKey.read(signingKey).id().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SealProperties[]";
    }
}
