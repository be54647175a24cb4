package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.shared.entity.Transitions;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import com.f2x.neurohub.tracking.wip.UnitRegistration.Mark;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers WIP items, and is the only writer of their state; the execution of steps calls it with the items' rows
 * locked.
 */
@Repository
public class WipStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    WipStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** A lot that is locked to take units. */
    record LockedLot(long id, String lotNumber, LotStatus status, int targetQuantity, int wipCount, boolean converts) {

        /** Serials repeat the sequence in three digits; units without a serial have a fourth. */
        private static final int MOST_WITH_SERIAL = 999;

        private static final int MOST = 9_999;

        /** How many more units it takes. */
        int room() {
            return Math.min(targetQuantity, converts ? MOST_WITH_SERIAL : MOST) - wipCount;
        }
    }

    /**
     * Locks a lot, so that its units are registered one request after the other.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such lot
     */
    LockedLot lockLot(long lotId) {
        return jdbc.sql(WipSql.LOCK_LOT)
                .param("id", lotId)
                .query(LockedLot.class)
                .optional()
                .orElseThrow(() -> Rule.LOT_NOT_FOUND.because("Lot with ID %d not found", lotId));
    }

    /** Registers units, whose number and sequence follow from the lot's. */
    void register(LockedLot lot, int quantity) {
        jdbc.sql(WipSql.GENERATE)
                .param("number", lot.lotNumber())
                .param("lot", lot.id())
                .param("last", lot.wipCount())
                .param("quantity", quantity)
                .update();
    }

    /**
     * Registers units by their marks, whose number and sequence follow from the lot's.
     *
     * @param marks what the customer calls them; those that are registered already are passed by
     * @param most how many are registered at most
     * @return how many were
     */
    int register(LockedLot lot, List<Mark> marks, int most) {
        return jdbc.sql(WipSql.REGISTER)
                .param("number", lot.lotNumber())
                .param("lot", lot.id())
                .param("last", lot.wipCount())
                .param("most", most)
                .param("marks", mapper.writeValueAsString(marks))
                .update();
    }

    /**
     * The state an item is in now.
     *
     * @param id the item's number
     * @param from its state in the database before
     * @param status its state
     * @param currentProcessId the process that runs, null if none does
     * @param at time of the event
     */
    public record WipState(
            long id,
            WipStatus from,
            WipStatus status,
            @Nullable Long currentProcessId,
            Instant at) {

        private List<WipState> steps() {
            return from.pathTo(status).stream()
                    .map(step -> step == status ? this : new WipState(id, from, step, null, at))
                    .toList();
        }
    }

    /**
     * Stores the states of items: in one statement where each is one transition away, else in one more for each
     * transition between.
     */
    public void store(List<WipState> states) {
        Transitions.waves(states, WipState::steps).forEach(this::write);
    }

    /**
     * Scraps an item that has no serial, for good.
     *
     * @param reason why
     * @param by the user who decided
     * @param at when
     */
    public void scrap(long id, String reason, long by, Instant at) {
        jdbc.sql(WipSql.SCRAP)
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void write(List<WipState> states) {
        if (states.size() == 1) {
            write(states.get(0));
            return;
        }
        jdbc.sql(WipSql.STORE_ITEMS)
                .param("states", mapper.writeValueAsString(states))
                .update();
    }

    private void write(WipState state) {
        jdbc.sql(WipSql.STORE_ITEM)
                .param("id", state.id())
                .param("status", state.status().name())
                .param("process", state.currentProcessId(), Types.BIGINT)
                .param("at", state.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
