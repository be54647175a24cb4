package com.f2x.neurohub.outbound.relay;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.validation.annotation.Validated;

/**
 * How events are delivered.
 *
 * @param enabled whether this node delivers
 * @param source what events name as their source (a URI), and receivers tell plants apart by
 * @param allowedNetworks private networks, such as {@code 10.20.0.0/16}, in which receivers may be
 * @param pollInterval how often each node looks for events
 * @param workers how many subscriptions each node delivers to at once
 * @param turn after how long the next subscription has its turn, once the delivery under way is over
 * @param connectTimeout how long a receiver may take to accept a connection
 * @param requestTimeout how long one delivery may take in all
 * @param lease after how long another node takes over from one that is silent
 * @param maxAttempts how often an event is sent before it becomes a dead letter
 * @param firstRetry pause after the first failure; each further one doubles it
 * @param longestRetry longest pause between two attempts
 * @param disableAfter after how many failures without a success between them a subscription is disabled
 * @param retention how long events that all active subscriptions were told are kept for a replay
 */
@Validated
@ConfigurationProperties("neurohub.outbound")
public record OutboundProperties(
        @DefaultValue("true") boolean enabled,
        @NotBlank @DefaultValue("urn:neurohub:mes") String source,
        @NotNull @DefaultValue List<@NotBlank String> allowedNetworks,

        @NotNull @DurationMin(millis = 10) @DefaultValue("1s")
        Duration pollInterval,

        @Min(1) @Max(64) @DefaultValue("16") int workers,

        @NotNull @DurationMin(millis = 10) @DefaultValue("2s")
        Duration turn,

        @NotNull @DurationMin(millis = 10) @DefaultValue("5s")
        Duration connectTimeout,

        @NotNull @DurationMin(millis = 10) @DefaultValue("10s")
        Duration requestTimeout,

        @NotNull @DurationMin(millis = 100) @DefaultValue("60s")
        Duration lease,

        @Min(1) @Max(100) @DefaultValue("12") int maxAttempts,

        @NotNull @DurationMin(millis = 1) @DefaultValue("1s")
        Duration firstRetry,

        @NotNull @DurationMin(millis = 1) @DefaultValue("1h")
        Duration longestRetry,

        @Min(1) @DefaultValue("50") int disableAfter,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("30d")
        Duration retention) {

    /** Addresses, with or without the length of a network. */
    @AssertTrue
    boolean isEachAllowedNetworkReadable() {
        try {
            allowedNetworks.forEach(IpAddressMatcher::new);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Otherwise a node could still be sending when another one takes over. */
    @AssertTrue
    boolean isLeaseTwiceTheRequestTimeout() {
        return lease.compareTo(requestTimeout.multipliedBy(2)) >= 0;
    }
}
