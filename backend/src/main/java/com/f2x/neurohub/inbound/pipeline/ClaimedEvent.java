package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.shared.access.EventOrigin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a worker has.
 *
 * @param id under which it is kept
 * @param origin whose it is, and which API key brought it
 * @param type its kind, as its sender says
 * @param unit the unit it is about, whose events keep their order
 * @param payload the JSON object that was received
 * @param eventTime when it happened, as its sender says; null where that is no time
 * @param received when it came
 * @param traceId finds its coming in the log
 */
record ClaimedEvent(
        long id,
        EventOrigin origin,
        @Nullable String type,
        @Nullable String unit,
        String payload,
        @Nullable Instant eventTime,
        Instant received,
        @Nullable String traceId) {}
