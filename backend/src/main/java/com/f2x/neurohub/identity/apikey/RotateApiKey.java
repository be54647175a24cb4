package com.f2x.neurohub.identity.apikey;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key in the place of another.
 *
 * @param expiresAt when the new key stops working; as the old one unless given
 * @param overlapSeconds for how long the old key still works; a day unless given, at most 30 days
 */
record RotateApiKey(
        @Future @Nullable Instant expiresAt,
        @Min(0) @Max(2_592_000) @Nullable Integer overlapSeconds) {

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    long overlap() {
        return overlapSeconds == null ? USUAL_OVERLAP.toSeconds() : overlapSeconds;
    }
}
