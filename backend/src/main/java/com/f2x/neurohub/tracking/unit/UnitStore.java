package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.Collection;
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

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks a unit until the transaction ends.
     *
     * @return the number of its WIP item
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock(UnitReference unit) {
        return find(UnitSql.LOCK_UNIT, unit);
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
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    public long find(UnitReference unit) {
        return find(UnitSql.FIND_UNIT, unit);
    }

    private long find(String sql, UnitReference unit) {
        return jdbc.sql(sql.formatted(condition(unit)))
                .param("reference", unit.isNumber() ? Long.valueOf(unit.text()) : unit.text())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> unit.toSerial()
                        ? Rule.SERIAL_NOT_FOUND.because("Serial %s not found".formatted(unit.text()))
                        : Rule.WIP_ITEM_NOT_FOUND.at("wip_id", "WIP %s not found".formatted(unit.text())));
    }

    private static String condition(UnitReference unit) {
        if (unit.toSerial()) {
            return unit.isNumber() ? UnitSql.BY_SERIAL : UnitSql.BY_SERIAL_NUMBER;
        }
        if (unit.isWipId()) {
            return UnitSql.BY_WIP_ID;
        }
        return unit.isNumber() ? UnitSql.BY_NUMBER : UnitSql.BY_SERIAL_NUMBER;
    }
}
