package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.product.process.NamedProcess;
import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An order to repeat the steps of a unit from one on, as {@link com.f2x.neurohub.execution.rework.Reworking} records
 * it.
 */
@Entity
@Immutable
@Table(name = "rework_orders")
class ReworkOrder extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private LotReference lot;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private UnitIdentity wipItem;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SerialReference serial;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NamedProcess process;

    private int fromStepNo;
    private String reason;
    private long orderedBy;

    @Formula("(select u.username from users u where u.id = ordered_by)")
    private String orderedByName;

    private @Nullable Long orderedWith;

    @Formula("(select k.station_id from api_keys k where k.id = ordered_with)")
    private @Nullable String station;

    /** For JPA only. */
    protected ReworkOrder() {}

    LotReference getLot() {
        return lot;
    }

    UnitIdentity getWipItem() {
        return wipItem;
    }

    @Nullable
    SerialReference getSerial() {
        return serial;
    }

    NamedProcess getProcess() {
        return process;
    }

    int getFromStepNo() {
        return fromStepNo;
    }

    String getReason() {
        return reason;
    }

    long getOrderedBy() {
        return orderedBy;
    }

    String getOrderedByName() {
        return orderedByName;
    }

    @Nullable
    Long getOrderedWith() {
        return orderedWith;
    }

    @Nullable
    String getStation() {
        return station;
    }
}
