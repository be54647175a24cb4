package com.f2x.neurohub.alert;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.AlertType;
import com.f2x.neurohub.plant.equipment.NamedEquipment;
import com.f2x.neurohub.product.process.NamedProcess;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An alert. It is raised, counted and resolved on the board; people read it and archive it. */
@Entity
@Table(name = "alerts")
@DynamicUpdate
class Alert extends EditableEntity {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private AlertType alertType;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private AlertSeverity severity;

    @Enumerated(EnumType.STRING)
    private AlertStatus status;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private String wording;

    @Column(updatable = false)
    private int occurrences;

    @Column(updatable = false)
    private Instant firstSeenAt;

    @Column(updatable = false)
    private Instant lastSeenAt;

    @Column(updatable = false)
    private @Nullable Instant resolvedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    private @Nullable LotReference lot;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    private @Nullable UnitIdentity wipItem;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    private @Nullable SerialReference serial;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    private @Nullable NamedProcess process;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    private @Nullable NamedEquipment equipment;

    private @Nullable Instant readAt;

    private @Nullable Long readBy;

    private @Nullable Long readWith;

    private @Nullable Instant archivedAt;

    private @Nullable Long archivedBy;

    private @Nullable Long archivedWith;

    /** For JPA only. */
    protected Alert() {}

    /** Notes who has read it; who was first stays. */
    void read(Caller caller, Instant now) {
        if (status == AlertStatus.UNREAD) {
            status = AlertStatus.READ;
            readAt = now;
            readBy = caller.userId();
            readWith = caller.key();
        }
    }

    /** Puts it away; who was first stays. */
    void archive(Caller caller, Instant now) {
        if (status != AlertStatus.ARCHIVED) {
            status = AlertStatus.ARCHIVED;
            archivedAt = now;
            archivedBy = caller.userId();
            archivedWith = caller.key();
        }
    }

    AlertType getAlertType() {
        return alertType;
    }

    AlertSeverity getSeverity() {
        return severity;
    }

    AlertStatus getStatus() {
        return status;
    }

    String getTitle() {
        return title;
    }

    String getWording() {
        return wording;
    }

    int getOccurrences() {
        return occurrences;
    }

    Instant getFirstSeenAt() {
        return firstSeenAt;
    }

    Instant getLastSeenAt() {
        return lastSeenAt;
    }

    @Nullable
    Instant getResolvedAt() {
        return resolvedAt;
    }

    @Nullable
    LotReference getLot() {
        return lot;
    }

    @Nullable
    UnitIdentity getWipItem() {
        return wipItem;
    }

    @Nullable
    SerialReference getSerial() {
        return serial;
    }

    @Nullable
    NamedProcess getProcess() {
        return process;
    }

    @Nullable
    NamedEquipment getEquipment() {
        return equipment;
    }

    @Nullable
    Instant getReadAt() {
        return readAt;
    }

    @Nullable
    Long getReadBy() {
        return readBy;
    }

    @Nullable
    Instant getArchivedAt() {
        return archivedAt;
    }

    @Nullable
    Long getArchivedBy() {
        return archivedBy;
    }

    @Nullable
    Long getReadWith() {
        return readWith;
    }

    @Nullable
    Long getArchivedWith() {
        return archivedWith;
    }
}
