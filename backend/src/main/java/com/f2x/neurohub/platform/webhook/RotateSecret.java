package com.f2x.neurohub.platform.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A new secret in the place of another.
 *
 * @param secret the new one; drawn unless given
 * @param overlapSeconds for how long the old one stays valid; a day unless given, at most 30 days
 */
public record RotateSecret(
        @Pattern(regexp = WebhookSecret.PATTERN, message = WebhookSecret.MESSAGE) @Nullable
        String secret,

        @Min(0) @Max(2_592_000) @Nullable Integer overlapSeconds) {

    /** A drawn secret, and the usual overlap. */
    public static final RotateSecret USUAL = new RotateSecret(null, null);

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    /** For how long the old secret stays valid. */
    public Duration overlap() {
        return overlapSeconds == null ? USUAL_OVERLAP : Duration.ofSeconds(overlapSeconds);
    }

    @Override
    public String toString() {
        return "RotateSecret[]";
    }
}
