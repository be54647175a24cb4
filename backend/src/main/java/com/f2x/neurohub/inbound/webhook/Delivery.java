package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A delivery without its body, as {@link DeliveryStore} kept it. */
@Entity
@Immutable
@Table(name = "webhook_deliveries")
class Delivery extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private WebhookSource source;

    @Column
    private UUID deliveryId;

    private @Nullable String contentType;

    private @Nullable String contentEncoding;

    private int bodySize;

    @Column(name = "body_sha256")
    private byte[] bodyHash;

    /** For JPA only. */
    protected Delivery() {}

    WebhookSource getSource() {
        return source;
    }

    UUID getDeliveryId() {
        return deliveryId;
    }

    @Nullable
    String getContentType() {
        return contentType;
    }

    @Nullable
    String getContentEncoding() {
        return contentEncoding;
    }

    int getBodySize() {
        return bodySize;
    }

    byte[] getBodyHash() {
        return bodyHash;
    }
}
