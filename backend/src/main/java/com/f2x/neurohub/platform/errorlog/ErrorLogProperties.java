package com.f2x.neurohub.platform.errorlog;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How answered errors are kept.
 *
 * @param retention how long
 * @param writeInterval how often each node writes those that came
 * @param cleanupInterval how often each node removes those that are too old
 */
@Validated
@ConfigurationProperties("neurohub.error-log")
record ErrorLogProperties(
        @NotNull @DurationMin(hours = 1) @DurationMax(days = 3650) @DefaultValue("30d")
        Duration retention,

        @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("2s")
        Duration writeInterval,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("1h")
        Duration cleanupInterval) {}
