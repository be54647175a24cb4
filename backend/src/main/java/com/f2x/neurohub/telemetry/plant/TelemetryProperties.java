package com.f2x.neurohub.telemetry.plant;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the plant is watched.
 *
 * @param enabled whether this node does
 * @param interval how often it looks
 * @param window how far back runs and units count
 */
@Validated
@ConfigurationProperties("neurohub.telemetry")
record TelemetryProperties(
        @DefaultValue("true") boolean enabled,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("30s")
        Duration interval,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 1) @DefaultValue("1h")
        Duration window) {}
