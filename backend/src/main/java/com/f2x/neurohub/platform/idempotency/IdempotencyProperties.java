package com.f2x.neurohub.platform.idempotency;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How answers are kept.
 *
 * @param retention how long an answer is kept and its key taken
 * @param patience how long a request waits for its twin that is being handled; less than the twin waits for locks
 * @param maxAnswerSize a larger answer is given, but not kept
 * @param cleanupInterval how often each node removes what has expired
 */
@Validated
@ConfigurationProperties("neurohub.idempotency")
record IdempotencyProperties(
        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365) @DefaultValue("24h")
        Duration retention,

        @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1) @DefaultValue("2s")
        Duration patience,

        @NotNull @DefaultValue("1MB") DataSize maxAnswerSize,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10m")
        Duration cleanupInterval) {}
