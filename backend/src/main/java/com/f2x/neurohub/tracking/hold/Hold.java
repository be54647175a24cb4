package com.f2x.neurohub.tracking.hold;

import com.f2x.neurohub.identity.user.NamedUser;
import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A hold on a lot or on one unit, active until it is released. It is written by {@link HoldStore} only. */
@Entity
@Immutable
@Table(name = "holds")
class Hold extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private LotReference lot;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable UnitIdentity wipItem;

    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "placed_by")
    private NamedUser placedBy;

    private @Nullable Long placedWith;

    @Formula("(select k.station_id from api_keys k where k.id = placed_with)")
    private @Nullable String placedStation;

    private @Nullable Instant releasedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "released_by")
    private @Nullable NamedUser releasedBy;

    private @Nullable Long releasedWith;

    @Formula("(select k.station_id from api_keys k where k.id = released_with)")
    private @Nullable String releasedStation;

    private @Nullable String releaseReason;

    /** For JPA only. */
    protected Hold() {}

    LotReference getLot() {
        return lot;
    }

    /** The unit, null where the whole lot is held. */
    @Nullable
    UnitIdentity getWipItem() {
        return wipItem;
    }

    String getReason() {
        return reason;
    }

    NamedUser getPlacedBy() {
        return placedBy;
    }

    @Nullable
    Instant getReleasedAt() {
        return releasedAt;
    }

    @Nullable
    NamedUser getReleasedBy() {
        return releasedBy;
    }

    @Nullable
    Long getPlacedWith() {
        return placedWith;
    }

    @Nullable
    String getPlacedStation() {
        return placedStation;
    }

    @Nullable
    Long getReleasedWith() {
        return releasedWith;
    }

    @Nullable
    String getReleasedStation() {
        return releasedStation;
    }

    @Nullable
    String getReleaseReason() {
        return releaseReason;
    }
}
