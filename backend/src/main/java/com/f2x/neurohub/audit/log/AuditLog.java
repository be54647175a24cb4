package com.f2x.neurohub.audit.log;

import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.shared.json.RawJson;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the audit trail, as the database recorded it. */
@Entity
@Immutable
@Table(name = "audit_logs")
@AttributeOverride(name = "createdAt", column = @Column(name = "recorded_at", insertable = false, updatable = false))
class AuditLog extends BaseEntity {

    private String entityType;

    private @Nullable Long entityId;

    private String action;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String oldValues;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String newValues;

    private @Nullable Long userId;

    private @Nullable Long apiKeyId;

    private @Nullable String station;

    private @Nullable String clientIp;

    private @Nullable String userAgent;

    private @Nullable String requestId;

    private @Nullable String overrideReason;

    @Enumerated(EnumType.STRING)
    private ChangeSource source;

    private String databaseUser;

    @Formula("cast(transaction_id as text)")
    private String transactionId;

    /** For JPA only. */
    protected AuditLog() {}

    /** How many characters of JSON it holds. */
    long weight() {
        return (oldValues == null ? 0 : oldValues.length()) + (newValues == null ? 0L : newValues.length());
    }

    AuditLogView view() {
        return new AuditLogView(
                getId(),
                getCreatedAt(),
                transactionId,
                entityType,
                entityId,
                action,
                json(oldValues),
                json(newValues),
                userId,
                apiKeyId,
                station,
                clientIp,
                userAgent,
                requestId,
                overrideReason,
                source,
                databaseUser);
    }

    private static @Nullable RawJson json(@Nullable String values) {
        return values == null ? null : RawJson.dense(values);
    }
}
