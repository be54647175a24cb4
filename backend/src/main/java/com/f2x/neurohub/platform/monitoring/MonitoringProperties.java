package com.f2x.neurohub.platform.monitoring;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts as remarkable.
 *
 * @param slowStatement a statement that takes longer is logged
 * @param poolExhausted a pool that is exhausted for this long takes the node out of service
 */
@Validated
@ConfigurationProperties("neurohub.monitoring")
record MonitoringProperties(
        @NotNull @DurationMin(nanos = 1) @DurationMax(days = 1) @DefaultValue("100ms")
        Duration slowStatement,

        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 1) @DefaultValue("10s")
        Duration poolExhausted) {}
