package com.f2x.neurohub.inbound.pipeline;

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
 * How raw events are processed.
 *
 * @param enabled whether this node processes them
 * @param workers how many claims it works on at once
 * @param batch how many events a claim has at most
 * @param pollInterval how often it looks for events that nobody told it of
 * @param lease after how long another node takes over from one that is silent
 * @param maxAttempts how often an event is tried before it is given up
 * @param lateAfter how long the oldest event may wait before it is an alert
 * @param retentionDays after how many days processed events are removed
 * @param senderDays after how many days address and program of senders are
 */
@Validated
@ConfigurationProperties("neurohub.events")
record PipelineProperties(
        @DefaultValue("true") boolean enabled,
        @Min(1) @Max(64) @DefaultValue("2") int workers,
        @Min(1) @Max(1000) @DefaultValue("100") int batch,

        @NotNull @DurationMin(millis = 10) @DefaultValue("1s")
        Duration pollInterval,

        @NotNull @DurationMin(millis = 500) @DurationMax(hours = 1) @DefaultValue("60s")
        Duration lease,

        @Min(1) @Max(100) @DefaultValue("5") int maxAttempts,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("5m")
        Duration lateAfter,

        @Min(1) @Max(36_500) @DefaultValue("2555") int retentionDays,
        @Min(1) @Max(36_500) @DefaultValue("90") int senderDays) {}
