package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event without its content.
 *
 * @param id under which it is kept
 * @param eventType what kind it is, as its sender says
 * @param status how far it is
 * @param receivedAt when it came
 * @param eventTime when it happened, as its sender says
 * @param unit the unit it is about, as its sender calls it
 * @param batchId what was sent together
 * @param recordSource by which door it came
 * @param attempts how many attempts failed
 * @param errorMessage why the last one did
 * @param nextAttemptAt when it is tried next, at the earliest
 * @param processedAt when it was done
 * @param traceId finds its coming in the log
 */
record EventView(
        long id,
        @Nullable String eventType,
        EventStatus status,
        Instant receivedAt,
        @Nullable Instant eventTime,
        @Nullable String unit,
        @Nullable String batchId,
        String recordSource,
        int attempts,
        @Nullable String errorMessage,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant processedAt,
        @Nullable String traceId) {

    static EventView of(RawEvent event, FetchLevel level) {
        return new EventView(
                event.getId(),
                event.getEventType(),
                event.getProcessingStatus(),
                event.getCreatedAt(),
                event.getEventTime(),
                event.getUnitKey(),
                event.getBatchId(),
                event.getRecordSource(),
                event.getRetryCount(),
                event.getErrorMessage(),
                event.getNextAttemptAt(),
                event.getProcessedTimestamp(),
                event.getTraceId());
    }
}
