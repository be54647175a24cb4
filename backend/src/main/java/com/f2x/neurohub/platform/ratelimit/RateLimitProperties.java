package com.f2x.neurohub.platform.ratelimit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much clients may ask.
 *
 * @param enabled whether anything is limited
 * @param perClientPerMinute requests of one person
 * @param perKeyPerMinute requests of one machine, whose key speaks for all that stands behind it
 * @param perAddressPerMinute requests from one address of those nobody knows (yet), sign-ins among them
 * @param perClientPerHour requests of one person on all nodes
 * @param perKeyPerHour requests of one machine on all nodes
 * @param heavyOperationsPerClientPerDay reports and the like of one person or machine on all nodes
 * @param globalPerSecond requests that one node takes
 * @param burst how many times the limit of a second or minute may come at once
 * @param failOpen whether requests are let through while the database that counts hours and days does not answer
 */
@Validated
@ConfigurationProperties("neurohub.rate-limit")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @Min(1) @Max(MOST) @DefaultValue("600") int perClientPerMinute,
        @Min(1) @Max(MOST) @DefaultValue("6000") int perKeyPerMinute,
        @Min(1) @Max(MOST) @DefaultValue("600") int perAddressPerMinute,
        @Min(1) @Max(MOST) @DefaultValue("18000") int perClientPerHour,
        @Min(1) @Max(MOST) @DefaultValue("180000") int perKeyPerHour,
        @Min(1) @Max(MOST) @DefaultValue("5000") int heavyOperationsPerClientPerDay,
        @Min(1) @Max(MOST) @DefaultValue("2000") int globalPerSecond,

        @DecimalMin("1.0") @DecimalMax("5.0") @DefaultValue("1.5")
        double burst,

        @DefaultValue("true") boolean failOpen) {

    private static final int MOST = 10_000_000;
}
