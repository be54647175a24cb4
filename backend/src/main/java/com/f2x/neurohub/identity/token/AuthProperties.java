package com.f2x.neurohub.identity.token;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long tokens and sessions live.
 *
 * @param accessLifetime validity of an access token after signing in with the form
 * @param stationAccessLifetime the same after signing in with JSON, as desktop stations do, which do not refresh
 * @param refreshLifetime validity of a refresh token
 * @param sessionLifetime how long a session can be renewed in all
 * @param refreshGrace how long a used refresh token still gives its successor
 * @param renewalGrace how long an expired access token still renews its own session
 * @param callerCache how long what a token or key stands for may be remembered
 */
@Validated
@ConfigurationProperties("neurohub.auth")
public record AuthProperties(
        @DefaultValue("30m") @DurationMin(minutes = 1) @DurationMax(days = 1)
        Duration accessLifetime,

        @DefaultValue("24h") @DurationMin(minutes = 1) @DurationMax(days = 7)
        Duration stationAccessLifetime,

        @DefaultValue("7d") @DurationMin(hours = 1) Duration refreshLifetime,
        @DefaultValue("30d") @DurationMin(hours = 1) Duration sessionLifetime,

        @DefaultValue("30s") @DurationMin(seconds = 0) @DurationMax(minutes = 5)
        Duration refreshGrace,

        @DefaultValue("15m") @DurationMin(seconds = 0) @DurationMax(hours = 1)
        Duration renewalGrace,

        @DefaultValue("5s") @DurationMin(seconds = 0) @DurationMax(seconds = 5)
        Duration callerCache) {}
