package com.f2x.neurohub.signature;

import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.shared.signature.SignedAction;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A signature as it was given; the database alone notes its use. */
@Entity
@Immutable
@Table(name = "signatures")
@AttributeOverride(name = "createdAt", column = @Column(name = "signed_at", insertable = false, updatable = false))
class Signature extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private SignedAction action;

    private String entityType;

    private long entityId;

    @Enumerated(EnumType.STRING)
    private Meaning meaning;

    private @Nullable String reason;

    private long userId;

    private String username;

    private String printedName;

    private Instant expiresAt;

    private @Nullable Instant usedAt;

    @Formula("cast(used_xid as text)")
    private @Nullable String transactionId;

    /** For JPA only. */
    protected Signature() {}

    SignatureView view() {
        return new SignatureView(
                getId(),
                action,
                entityType,
                entityId,
                meaning,
                reason,
                userId,
                username,
                printedName,
                getCreatedAt(),
                expiresAt,
                usedAt,
                transactionId);
    }
}
