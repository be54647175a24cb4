package com.f2x.neurohub.tracking.hold;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.UnitStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds. They nest: what is held goes on when the last hold on it is released. Placing takes the lock that starts take,
 * on a unit its own and on a lot that of all its units, so that nothing starts once a hold is answered.
 */
@Service
@RetriesLostRaces
class HoldService extends BaseService<Hold> {

    private final HoldStore store;
    private final UnitStore units;

    HoldService(HoldRepository repository, HoldStore store, UnitStore units) {
        super(
                repository,
                Resource.paged(
                        "Hold",
                        Rule.HOLD_NOT_FOUND,
                        () -> FetchPlan.standard(Hold_.lot, Hold_.wipItem, Hold_.placedBy, Hold_.releasedBy),
                        Sorts.byDescending(Hold_.CREATED_AT)));
        this.store = store;
        this.units = units;
    }

    /**
     * A hold that was asked for.
     *
     * @param hold the hold
     * @param repeated whether the same person held the same for the same reason already
     */
    record Placed(HoldView hold, boolean repeated) {}

    /**
     * Holds a whole lot.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such lot
     */
    @Transactional
    public Placed placeOnLot(long lotId, String reason, long userId) {
        store.lockLot(lotId);
        Optional<Long> placed = store.placeOnLot(lotId, reason, userId);
        return placed(placed, placed.orElseGet(() -> store.findActive(lotId, null, reason, userId)));
    }

    /**
     * Holds one unit.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    @Transactional
    public Placed placeOnUnit(UnitReference unit, String reason, long userId) {
        long wipItemId = units.lock(unit);
        Optional<Long> placed = store.placeOnUnit(wipItemId, reason, userId);
        return placed(placed, placed.orElseGet(() -> store.findActive(null, wipItemId, reason, userId)));
    }

    private Placed placed(Optional<Long> placed, long id) {
        return new Placed(require(id, FetchLevel.STANDARD, HoldView::of), placed.isEmpty());
    }

    /**
     * Releases a hold, or finds it released.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such hold
     */
    @Transactional
    public HoldView release(long id, @Nullable String reason, long userId) {
        HoldStore.Target target = store.target(id);
        if (target.wipItemId() == null) {
            store.lockLot(target.lotId());
        } else {
            units.lock(new UnitReference(target.wipItemId().toString()));
        }
        store.release(id, reason, userId);
        return require(id, FetchLevel.STANDARD, HoldView::of);
    }
}
