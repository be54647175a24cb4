package com.f2x.neurohub.tracking.intervention.log;

import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.tracking.intervention.Intervention;
import com.f2x.neurohub.tracking.intervention.InterventionStore;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An intervention as it was recorded by {@link InterventionStore}. */
@Entity
@Immutable
@Table(name = "interventions")
class RecordedIntervention extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private Intervention.Kind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private LotReference lot;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable UnitIdentity wipItem;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SerialReference serial;

    private @Nullable Long processDataId;

    private @Nullable String overriddenRule;

    private @Nullable String fromState;

    private @Nullable String toState;

    private String reason;

    private long userId;

    @Formula("(select u.username from users u where u.id = user_id)")
    private String username;

    private @Nullable Long decidedWith;

    @Formula("(select k.station_id from api_keys k where k.id = decided_with)")
    private @Nullable String station;

    /** For JPA only. */
    protected RecordedIntervention() {}

    Intervention.Kind getKind() {
        return kind;
    }

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
    Long getProcessDataId() {
        return processDataId;
    }

    @Nullable
    String getOverriddenRule() {
        return overriddenRule;
    }

    @Nullable
    String getFromState() {
        return fromState;
    }

    @Nullable
    String getToState() {
        return toState;
    }

    String getReason() {
        return reason;
    }

    long getUserId() {
        return userId;
    }

    String getUsername() {
        return username;
    }

    @Nullable
    Long getDecidedWith() {
        return decidedWith;
    }

    @Nullable
    String getStation() {
        return station;
    }
}
