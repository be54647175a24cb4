package com.f2x.neurohub.audit.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many events that are no changes a node keeps.
 *
 * @param perMinute of those that known callers cause
 * @param ofStrangersPerMinute of those that anybody can cause
 * @param writeInterval how often those that came are written
 */
@Validated
@ConfigurationProperties("neurohub.audit.events")
record EventProperties(
        @Min(1) @Max(100_000) @DefaultValue("600") int perMinute,

        @Min(1) @Max(100_000) @DefaultValue("60") int ofStrangersPerMinute,

        @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("1s")
        Duration writeInterval) {}
