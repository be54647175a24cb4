package com.f2x.neurohub.platform.drain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** @param timeoutSeconds seconds to wait for what has begun, 0 to 30; 30 if not given */
record DrainRequest(@Nullable @Min(0) @Max(LONGEST_SECONDS) Integer timeoutSeconds) {

    private static final int LONGEST_SECONDS = 30;

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds == null ? LONGEST_SECONDS : timeoutSeconds);
    }
}
