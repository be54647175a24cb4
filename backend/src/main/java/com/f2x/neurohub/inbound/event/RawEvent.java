package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An event without its content, as lists show it. */
@Entity
@Immutable
@Table(schema = "raw", name = "site_tracking_events_r")
@AttributeOverride(name = "id", column = @Column(name = "raw_event_id"))
@AttributeOverride(name = "createdAt", column = @Column(name = "received_timestamp"))
class RawEvent extends BaseEntity {

    @SuppressWarnings("UnusedVariable") // compared by queries only
    private byte[] tenantHk;

    @Enumerated(EnumType.STRING)
    private EventStatus processingStatus;

    private @Nullable String eventType;

    private @Nullable Instant eventTime;

    private @Nullable String unitKey;

    private @Nullable String batchId;

    private String recordSource;

    private @Nullable String errorMessage;

    private int retryCount;

    private Instant nextAttemptAt;

    private @Nullable Instant processedTimestamp;

    private @Nullable String traceId;

    /** For JPA only. */
    protected RawEvent() {}

    EventStatus getProcessingStatus() {
        return processingStatus;
    }

    @Nullable
    String getEventType() {
        return eventType;
    }

    @Nullable
    Instant getEventTime() {
        return eventTime;
    }

    @Nullable
    String getUnitKey() {
        return unitKey;
    }

    @Nullable
    String getBatchId() {
        return batchId;
    }

    String getRecordSource() {
        return recordSource;
    }

    @Nullable
    String getErrorMessage() {
        return errorMessage;
    }

    int getRetryCount() {
        return retryCount;
    }

    /** When it is tried next; null if it is not. */
    @Nullable
    Instant getNextAttemptAt() {
        return processingStatus == EventStatus.PENDING ? nextAttemptAt : null;
    }

    @Nullable
    Instant getProcessedTimestamp() {
        return processedTimestamp;
    }

    @Nullable
    String getTraceId() {
        return traceId;
    }
}
