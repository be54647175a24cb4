package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.RowNumber;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds units and takes the lock under which everything happens to one. It is the row of the unit's WIP item, also once
 * it has a serial; its lot is locked before it, in a way that only a removal or a hold on the lot would wait for.
 */
@Repository
public class UnitStore {

    /** How many units a refusal lists that have one mark. */
    private static final int MOST_LISTED = 20;

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks a unit until the transaction ends.
     *
     * @return the number of its WIP item
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit, 409 if several have the
     *     mark
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock(UnitReference unit) {
        return find(UnitSql.LOCK_UNIT, unit);
    }

    /** Locks a unit by the number of its WIP item. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long wipItemId) {
        lock(List.of(wipItemId));
    }

    /** Locks units until the transaction ends, in one order for everybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Long> wipItemIds) {
        jdbc.sql(UnitSql.LOCK_UNITS)
                .param("units", wipItemIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /**
     * Finds a unit without a lock, to be read only.
     *
     * @return the number of its WIP item
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit, 409 if several have the
     *     mark
     */
    public long find(UnitReference unit) {
        return find(UnitSql.FIND_UNIT, unit);
    }

    private long find(String sql, UnitReference unit) {
        List<Found> found = jdbc.sql(sql.formatted(condition(unit)))
                .param("label", unit.text())
                .param("mark", unit.mark())
                .param("number", RowNumber.orNone(unit.mark()))
                .param("most", MOST_LISTED)
                .query(Found.class)
                .list();
        if (found.size() > 1) {
            throw ambiguous(unit, found);
        }
        return found.stream().findFirst().orElseThrow(() -> missing(unit)).id();
    }

    private static ProblemException missing(UnitReference unit) {
        if (unit.isWord()) {
            return unit.toSerial()
                    ? Rule.SERIAL_NOT_FOUND.because("No serial is called %s (not found)", unit.mark())
                    : Rule.WIP_ITEM_NOT_FOUND.at("wip_id", "No unit is called %s (not found)", unit.mark());
        }
        return unit.toSerial()
                ? Rule.SERIAL_NOT_FOUND.because("Serial %s not found", unit.text())
                : Rule.WIP_ITEM_NOT_FOUND.at("wip_id", "WIP %s not found", unit.isOurs() ? unit.text() : unit.mark());
    }

    private static ProblemException ambiguous(UnitReference unit, List<Found> found) {
        return Rule.MARK_AMBIGUOUS.because(found.stream()
                .map(one -> new FieldProblem("wip_id", one.inWords(unit.mark()), Rule.MARK_AMBIGUOUS.name()))
                .toList());
    }

    private static String condition(UnitReference unit) {
        if (unit.toSerial()) {
            return UnitSql.BY_SERIAL;
        }
        return unit.isWipId() ? UnitSql.BY_WIP_ID : UnitSql.BY_LABEL;
    }

    /** A unit that has the label looked for. */
    private record Found(long id, String wipId, @Nullable String carrier) {

        Words inWords(String mark) {
            return carrier == null
                    ? Words.of("may be %s, whose mark is %s", wipId, mark)
                    : Words.of("may be %s, whose mark is %s on %s", wipId, mark, carrier);
        }
    }
}
