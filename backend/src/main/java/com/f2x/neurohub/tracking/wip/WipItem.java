package com.f2x.neurohub.tracking.wip;

import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.product.process.NamedProcess;
import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.WipStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A unit until it has a serial. It is registered by {@link WipGeneration}; its state follows from the execution of its
 * steps and is written by {@link WipStore} only, here it is read only.
 */
@Entity
@Table(name = "wip_items")
@DynamicUpdate
public class WipItem extends EditableEntity {

    @Column(insertable = false, updatable = false)
    private String wipId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private LotReference lot;

    @Column(insertable = false, updatable = false)
    private int sequenceInLot;

    @Column(insertable = false, updatable = false)
    private @Nullable String unitMark;

    @Column(insertable = false, updatable = false)
    private @Nullable String carrier;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private WipStatus status;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable NamedProcess currentProcess;

    @Formula("(select s.id from serials s where s.wip_item_id = id)")
    private @Nullable Long serialId;

    @Formula("""
            exists (select h.id from holds h
                    where h.lot_id = lot_id and h.released_at is null and (h.wip_item_id is null or h.wip_item_id = id))
            """)
    private boolean held;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant completedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant convertedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant scrappedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable String scrapReason;

    @Column(insertable = false, updatable = false)
    private @Nullable Long scrappedBy;

    @Column(insertable = false, updatable = false)
    private @Nullable Long scrappedWith;

    @Column(insertable = false, updatable = false)
    private @Nullable Long createdBy;

    @Column(insertable = false, updatable = false)
    private @Nullable Long createdWith;

    private @Nullable String notes;

    @OneToMany
    @JoinColumn(name = "wip_item_id", insertable = false, updatable = false)
    private List<SerialReference> serials = new ArrayList<>();

    /** For JPA only. */
    protected WipItem() {}

    void edit(UpdateWipItem item) {
        notes = textOrNull(item.notes(), notes);
    }

    public String getWipId() {
        return wipId;
    }

    public LotReference getLot() {
        return lot;
    }

    public int getSequenceInLot() {
        return sequenceInLot;
    }

    /** The customer's own mark, unique on its carrier within the lot; null for units without. */
    public @Nullable String getUnitMark() {
        return unitMark;
    }

    /** What the mark is unique on, such as a wafer or panel. */
    public @Nullable String getCarrier() {
        return carrier;
    }

    public WipStatus getStatus() {
        return status;
    }

    public @Nullable NamedProcess getCurrentProcess() {
        return currentProcess;
    }

    /** The serial the unit became, null before its conversion. */
    public @Nullable Long getSerialId() {
        return serialId;
    }

    /** Whether the unit or its lot is on hold. */
    public boolean isHeld() {
        return held;
    }

    public @Nullable Instant getCompletedAt() {
        return completedAt;
    }

    public @Nullable Instant getConvertedAt() {
        return convertedAt;
    }

    public @Nullable Instant getScrappedAt() {
        return scrappedAt;
    }

    public @Nullable String getScrapReason() {
        return scrapReason;
    }

    /** The user who scrapped it, null if it is not scrapped. */
    public @Nullable Long getScrappedBy() {
        return scrappedBy;
    }

    @Nullable
    Long getScrappedWith() {
        return scrappedWith;
    }

    /** Who had it registered; null where that is not recorded. */
    @Nullable
    Long getCreatedBy() {
        return createdBy;
    }

    @Nullable
    Long getCreatedWith() {
        return createdWith;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    List<SerialReference> getSerials() {
        return serials;
    }
}
