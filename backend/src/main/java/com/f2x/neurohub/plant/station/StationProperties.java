package com.f2x.neurohub.plant.station;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of stations.
 *
 * @param stationTimeout how long a station may be silent before it counts as offline
 */
@Validated
@ConfigurationProperties("neurohub.plant")
record StationProperties(
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration stationTimeout) {}
