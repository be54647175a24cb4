package com.f2x.neurohub.tracking.wip;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCounters;
import com.f2x.neurohub.tracking.lot.LotStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers the units of a lot, whose number and sequence follow from the lot's. */
@Service
class WipGeneration {

    /** Serials repeat the sequence in three digits; units without a serial have a fourth. */
    private static final int MOST_WITH_SERIAL = 999;

    private static final int MOST = 9_999;

    private final JdbcClient jdbc;
    private final LotCounters counters;
    private final WipItemService items;

    WipGeneration(JdbcClient jdbc, LotCounters counters, WipItemService items) {
        this.jdbc = jdbc;
        this.counters = counters;
        this.items = items;
    }

    /** A lot that is locked to take units. */
    record LockedLot(long id, String lotNumber, LotStatus status, int targetQuantity, int wipCount, boolean converts) {}

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
        LockedLot lot = lock(lotId);
        int wanted = quantity == null ? Math.min(room(lot), ListQuery.MAX_LIMIT) : quantity;
        requireRoom(lot, wanted);
        insert(lot, wanted);
        counters.unitsAdded(lotId, wanted);
        Filter<WipItem> added =
                () -> related(WipItem_.lot, lotId).and(atLeast(WipItem_.sequenceInLot, lot.wipCount() + 1));
        return items.list(added, ListQuery.sorted("sequence_in_lot", FetchLevel.STANDARD), WipItemView::of)
                .items();
    }

    LockedLot lock(long lotId) {
        return jdbc.sql("""
                        select l.id, l.lot_number, l.status, l.target_quantity, l.wip_count,
                               exists (select from route_steps s join processes p on p.id = s.process_id
                                       where s.route_id = l.route_id and p.process_type = 'SERIAL_CONVERSION') as converts
                        from lots l where l.id = :id for no key update of l
                        """)
                .param("id", lotId)
                .query(LockedLot.class)
                .optional()
                .orElseThrow(() -> Rule.LOT_NOT_FOUND.because("Lot with ID %d not found".formatted(lotId)));
    }

    private static void requireRoom(LockedLot lot, int wanted) {
        if (!lot.status().isActive()) {
            throw Rule.LOT_STATE.because(
                    "LOT %s is %s and takes no more units".formatted(lot.lotNumber(), lot.status()));
        }
        int room = room(lot);
        if (wanted > room || wanted < 1) {
            throw Rule.LOT_QUANTITY.at(
                    "quantity", "LOT %s takes %d more units, not %d".formatted(lot.lotNumber(), room, wanted));
        }
    }

    /** How many more units the lot takes. */
    static int room(LockedLot lot) {
        return Math.min(lot.targetQuantity(), lot.converts() ? MOST_WITH_SERIAL : MOST) - lot.wipCount();
    }

    private void insert(LockedLot lot, int quantity) {
        jdbc.sql("""
                        insert into wip_items (wip_id, lot_id, sequence_in_lot)
                        select 'WIP-' || :number || '-' || lpad(n::text, greatest(3, length(n::text)), '0'), :lot, n
                        from generate_series(:first, :last) n
                        """)
                .param("number", lot.lotNumber())
                .param("lot", lot.id())
                .param("first", lot.wipCount() + 1)
                .param("last", lot.wipCount() + quantity)
                .update();
    }
}
