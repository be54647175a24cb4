package com.f2x.neurohub.platform.statistics;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How PostgreSQL is watched.
 *
 * @param interval how often it is asked how it is
 */
@Validated
@ConfigurationProperties("neurohub.statistics")
record StatisticsProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("15s")
        Duration interval) {}
