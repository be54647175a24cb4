package com.f2x.neurohub.tracking.wip;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotStore;
import com.f2x.neurohub.tracking.wip.WipStore.LockedLot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers the units of a lot, whose number and sequence follow from the lot's. */
@Service
class WipGeneration {

    private final WipStore store;
    private final LotStore counters;
    private final WipItemService items;

    WipGeneration(WipStore store, LotStore counters, WipItemService items) {
        this.store = store;
        this.counters = counters;
        this.items = items;
    }

    /**
     * Registers units, the first ones of a lot put it in progress.
     *
     * @param lotId the lot
     * @param quantity how many; if null all that remain, 1000 at most
     * @return the new items in order
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 for an unknown lot, 422 if it takes no units or not
     *     as many
     */
    @Transactional
    List<WipItemView> generate(long lotId, @Nullable Integer quantity) {
        LockedLot lot = store.lockLot(lotId);
        int wanted = quantity == null ? Math.min(lot.room(), ListQuery.MAX_LIMIT) : quantity;
        requireRoom(lot, wanted);
        store.register(lot, wanted);
        counters.unitsAdded(lotId, wanted);
        Filter<WipItem> added =
                () -> related(WipItem_.lot, lotId).and(atLeast(WipItem_.sequenceInLot, lot.wipCount() + 1));
        return items.list(added, ListQuery.sorted("sequence_in_lot", FetchLevel.STANDARD), WipItemView::of)
                .items();
    }

    private static void requireRoom(LockedLot lot, int wanted) {
        if (!lot.status().isActive()) {
            throw Rule.LOT_STATE.because("LOT %s is %s and takes no more units", lot.lotNumber(), lot.status());
        }
        int room = lot.room();
        if (room == 0) {
            throw Rule.LOT_QUANTITY.at("quantity", "LOT %s takes no more units", lot.lotNumber());
        }
        if (wanted > room || wanted < 1) {
            throw Rule.LOT_QUANTITY.at("quantity", "LOT %s takes %d more units, not %d", lot.lotNumber(), room, wanted);
        }
    }
}
