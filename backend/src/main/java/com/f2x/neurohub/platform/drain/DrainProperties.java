package com.f2x.neurohub.platform.drain;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a node leaves.
 *
 * @param pause how long a node that stops still serves, while each answer ends its connection
 */
@Validated
@ConfigurationProperties("neurohub.drain")
record DrainProperties(
        @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 30) @DefaultValue("1s")
        Duration pause) {}
