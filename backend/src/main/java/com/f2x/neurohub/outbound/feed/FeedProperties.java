package com.f2x.neurohub.outbound.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How clients are told over connections.
 *
 * @param clients how many listen to one node at once
 * @param clientsPerCaller how many of them may be one person's or one machine's
 * @param buffer how much waits for a client that reads slowly; the rest stays in the database
 * @param longest after how long a connection ends, so that the client opens another one
 * @param pollInterval how often a node to which somebody listens looks for events
 * @param metricsInterval how often figures are told
 * @param heartbeat how often a stream shows that it is alive
 * @param patience how long a client may take nothing of what waits
 */
@Validated
@ConfigurationProperties("neurohub.feed")
record FeedProperties(
        @Min(1) @Max(100_000) @DefaultValue("500") int clients,
        @Min(1) @Max(100_000) @DefaultValue("20") int clientsPerCaller,
        @NotNull @DefaultValue("64KB") DataSize buffer,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("1h")
        Duration longest,

        @NotNull @DurationMin(millis = 10) @DefaultValue("500ms")
        Duration pollInterval,

        @NotNull @DurationMin(millis = 100) @DefaultValue("5s")
        Duration metricsInterval,

        @NotNull @DurationMin(millis = 100) @DefaultValue("15s")
        Duration heartbeat,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("30s")
        Duration patience) {}
