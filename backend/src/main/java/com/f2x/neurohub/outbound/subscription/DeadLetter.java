package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.shared.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An event that a receiver refused too often, as the relay wrote it. */
@Entity
@Immutable
@Table(name = "webhook_dead_letters")
class DeadLetter extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private WebhookSubscription subscription;

    @Column
    private UUID eventId;

    private long sequence;

    @Column
    private String topic;

    @Column
    private String subject;

    @Column
    private Instant occurredAt;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String data;

    private int attempts;

    @Column
    private String lastFailure;

    private boolean dueAgain;

    private @Nullable Instant deliveredAt;

    /** For JPA only. */
    protected DeadLetter() {}

    WebhookSubscription getSubscription() {
        return subscription;
    }

    UUID getEventId() {
        return eventId;
    }

    long getSequence() {
        return sequence;
    }

    String getTopic() {
        return topic;
    }

    String getSubject() {
        return subject;
    }

    Instant getOccurredAt() {
        return occurredAt;
    }

    JsonObject getData() {
        return new JsonObject(data);
    }

    int getAttempts() {
        return attempts;
    }

    String getLastFailure() {
        return lastFailure;
    }

    boolean isDueAgain() {
        return dueAgain;
    }

    @Nullable
    Instant getDeliveredAt() {
        return deliveredAt;
    }
}
