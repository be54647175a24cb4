package com.f2x.neurohub.tracking.serial;

import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A unit once it has its number. It is issued and its state is written by {@link SerialStore} only, as its steps are
 * executed; here it is read only.
 */
@Entity
@Immutable
@Table(name = "serials")
public class Serial extends EditableEntity {

    /** How often a serial may be reworked. */
    public static final int MAX_REWORKS = 3;

    @Column
    private String serialNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private LotReference lot;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private UnitIdentity wipItem;

    private int sequenceInLot;

    @Enumerated(EnumType.STRING)
    private SerialStatus status;

    private int reworkCount;
    private @Nullable String failureReason;

    @Formula("""
            exists (select h.id from holds h
                    where h.lot_id = lot_id and h.released_at is null and (h.wip_item_id is null or h.wip_item_id = wip_item_id))
            """)
    private boolean held;

    private @Nullable Instant completedAt;
    private @Nullable Instant scrappedAt;
    private @Nullable String scrapReason;
    private @Nullable Long scrappedBy;
    private @Nullable Long scrappedWith;

    /** For JPA only. */
    protected Serial() {}

    public String getSerialNumber() {
        return serialNumber;
    }

    public LotReference getLot() {
        return lot;
    }

    public UnitIdentity getWipItem() {
        return wipItem;
    }

    public int getSequenceInLot() {
        return sequenceInLot;
    }

    public SerialStatus getStatus() {
        return status;
    }

    public int getReworkCount() {
        return reworkCount;
    }

    public @Nullable String getFailureReason() {
        return failureReason;
    }

    /** Whether the unit or its lot is on hold. */
    public boolean isHeld() {
        return held;
    }

    public @Nullable Instant getCompletedAt() {
        return completedAt;
    }

    public @Nullable Instant getScrappedAt() {
        return scrappedAt;
    }

    public @Nullable String getScrapReason() {
        return scrapReason;
    }

    @Nullable
    Long getScrappedWith() {
        return scrappedWith;
    }

    /** The user who scrapped it, null if it is not scrapped. */
    public @Nullable Long getScrappedBy() {
        return scrappedBy;
    }
}
