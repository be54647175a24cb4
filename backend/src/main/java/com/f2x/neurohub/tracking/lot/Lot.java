package com.f2x.neurohub.tracking.lot;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.plant.line.ProductionLine;
import com.f2x.neurohub.product.model.ProductModel;
import com.f2x.neurohub.product.route.Route;
import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.WipItemReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A lot: up to some hundred units of one product model that move along one route. Its counters are kept by
 * {@link LotStore}; here they are read only.
 */
@Entity
@Table(name = "lots")
@DynamicUpdate
public class Lot extends EditableEntity {

    /** Serial numbers repeat the sequence of a unit in three digits. */
    private static final int MOST_WITH_SERIAL = 999;

    @Column(updatable = false)
    private String lotNumber;

    private @Nullable String externalLotNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ProductModel productModel;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ProductionLine productionLine;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Route route;

    @Column
    private LocalDate productionDate;

    private int targetQuantity;

    @Column(insertable = false, updatable = false)
    private int wipCount;

    @Column(insertable = false, updatable = false)
    private int serialCount;

    @Column(insertable = false, updatable = false)
    private int passedQuantity;

    @Column(insertable = false, updatable = false)
    private int failedQuantity;

    @Column(insertable = false, updatable = false)
    private int scrappedQuantity;

    @Enumerated(EnumType.STRING)
    private LotStatus status = LotStatus.CREATED;

    @Column(insertable = false)
    private @Nullable Instant completedAt;

    private @Nullable Instant closedAt;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private @Nullable Long createdBy;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private @Nullable Long createdWith;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(insertable = false, updatable = false)
    private @Nullable Long closedBy;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(insertable = false, updatable = false)
    private @Nullable Long closedWith;

    private @Nullable String parentSpringLot;
    private @Nullable String smaSpringLot;

    @Formula(
            "exists (select h.id from holds h where h.lot_id = id and h.wip_item_id is null and h.released_at is null)")
    private boolean held;

    @OneToMany
    @JoinColumn(name = "lot_id", insertable = false, updatable = false)
    @OrderBy("sequenceInLot")
    private List<WipItemReference> wipItems = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "lot_id", insertable = false, updatable = false)
    @OrderBy("sequenceInLot")
    private List<SerialReference> serials = new ArrayList<>();

    /** For JPA only. */
    protected Lot() {}

    Lot(String lotNumber, CreateLot lot, ProductModel model, ProductionLine line, Route route) {
        this.lotNumber = lotNumber;
        this.externalLotNumber = textOrNull(lot.externalLotNumber(), null);
        this.productModel = model;
        this.productionLine = line;
        this.route = route;
        this.productionDate = lot.productionDate();
        this.targetQuantity = within(lot.targetQuantity());
        this.parentSpringLot = textOrNull(lot.parentSpringLot(), null);
        this.smaSpringLot = textOrNull(lot.smaSpringLot(), null);
    }

    void edit(UpdateLot lot, Instant now) {
        externalLotNumber = textOrNull(lot.externalLotNumber(), externalLotNumber);
        productionDate = or(lot.productionDate(), productionDate);
        parentSpringLot = textOrNull(lot.parentSpringLot(), parentSpringLot);
        smaSpringLot = textOrNull(lot.smaSpringLot(), smaSpringLot);
        if (lot.targetQuantity() != null) {
            aimAt(lot.targetQuantity(), now);
        }
    }

    /**
     * Changes the number of units the lot is to have, which is never below the units it has; a lot whose units are all
     * done completes when it is to have no more.
     */
    private void aimAt(int target, Instant now) {
        if (!status.isActive() && target != targetQuantity) {
            throw Rule.LOT_STATE.at("target_quantity", "Lot %s is %s", lotNumber, status);
        }
        if (target < wipCount) {
            throw Rule.LOT_QUANTITY.at("target_quantity", "Lot %s has %d units", lotNumber, wipCount);
        }
        targetQuantity = within(target);
        if (status == LotStatus.IN_PROGRESS && unitsDone()) {
            status = LotStatus.COMPLETED;
            completedAt = now;
        }
    }

    /** Closes the completed lot; nothing starts on it any more. */
    void close(Instant now) {
        if (status == LotStatus.CLOSED) {
            return;
        }
        if (!status.mayBecome(LotStatus.CLOSED)) {
            throw Rule.LOT_STATE.at("status", "Lot %s is %s, only a COMPLETED lot can be closed", lotNumber, status);
        }
        status = LotStatus.CLOSED;
        closedAt = now;
    }

    /**
     * Re-opens the closed lot.
     *
     * @param to the state that follows from its units
     * @param reason why, without which it stays closed
     */
    void reopen(LotStatus to, @Nullable String reason) {
        LotStatus open = unitsDone() ? LotStatus.COMPLETED : LotStatus.IN_PROGRESS;
        if (status != LotStatus.CLOSED || to != open) {
            throw Rule.LOT_STATE.at("status", "Lot %s is %s and cannot be set to %s", lotNumber, status, to);
        }
        if (reason == null || reason.isBlank()) {
            throw Rule.LOT_STATE.at("reason", "Lot %s is CLOSED, it is re-opened for a reason only", lotNumber);
        }
        status = open;
        closedAt = null;
        completedAt = open == LotStatus.COMPLETED ? completedAt : null;
    }

    private boolean unitsDone() {
        return passedQuantity + scrappedQuantity >= targetQuantity;
    }

    private int within(int target) {
        if (target > largest()) {
            throw Rule.LOT_QUANTITY.at(
                    "target_quantity", "must be <= %d for %s", largest(), productModel.getModelCode());
        }
        return target;
    }

    /** The route is asked only where its answer matters, because it must be read for that. */
    private int largest() {
        int largest = productModel.getMaxLotQuantity();
        return largest > MOST_WITH_SERIAL && route.converts() ? MOST_WITH_SERIAL : largest;
    }

    public String getLotNumber() {
        return lotNumber;
    }

    public @Nullable String getExternalLotNumber() {
        return externalLotNumber;
    }

    public ProductModel getProductModel() {
        return productModel;
    }

    public ProductionLine getProductionLine() {
        return productionLine;
    }

    public Route getRoute() {
        return route;
    }

    public LocalDate getProductionDate() {
        return productionDate;
    }

    public int getTargetQuantity() {
        return targetQuantity;
    }

    public int getWipCount() {
        return wipCount;
    }

    public int getSerialCount() {
        return serialCount;
    }

    /**
     * The units made, whether or not the route converts: those that have a serial, and in any case those that passed,
     * failed or were scrapped.
     */
    int getActualQuantity() {
        return Math.max(serialCount, passedQuantity + failedQuantity + scrappedQuantity);
    }

    public int getPassedQuantity() {
        return passedQuantity;
    }

    public int getFailedQuantity() {
        return failedQuantity;
    }

    public int getScrappedQuantity() {
        return scrappedQuantity;
    }

    public LotStatus getStatus() {
        return status;
    }

    public @Nullable Instant getCompletedAt() {
        return completedAt;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public @Nullable String getParentSpringLot() {
        return parentSpringLot;
    }

    public @Nullable String getSmaSpringLot() {
        return smaSpringLot;
    }

    /** Whether the whole lot is on hold. */
    public boolean isHeld() {
        return held;
    }

    /** Who created it; null if it was not a request. */
    @Nullable
    Long getCreatedBy() {
        return createdBy;
    }

    /** The API key with which it was created. */
    @Nullable
    Long getCreatedWith() {
        return createdWith;
    }

    /** Who closed it, null while it is open. */
    @Nullable
    Long getClosedBy() {
        return closedBy;
    }

    /** The API key with which it was closed. */
    @Nullable
    Long getClosedWith() {
        return closedWith;
    }

    List<WipItemReference> getWipItems() {
        return wipItems;
    }

    List<SerialReference> getSerials() {
        return serials;
    }
}
