package com.f2x.neurohub.tracking.unit;

/** The statements of {@link UnitStore}. */
final class UnitSql {

    /** Locks a unit's WIP item, its lot first; the condition says how the unit is found. */
    static final String LOCK_UNIT = """
            select w.id
            from wip_items w join lots l on l.id = w.lot_id
            where %s
            for key share of l for no key update of w
            """;

    /** Finds the same without a lock. */
    static final String FIND_UNIT = "select w.id from wip_items w where %s";

    /** Locks units by their numbers, in one order for everybody. */
    static final String LOCK_UNITS = """
            select w.id
            from wip_items w join lots l on l.id = w.lot_id
            where w.id = any(:units)
            order by l.id, w.id
            for key share of l for no key update of w
            """;

    static final String BY_WIP_ID = "w.wip_id = :reference";

    static final String BY_NUMBER = "w.id = :reference";

    static final String BY_SERIAL = "w.id = (select s.wip_item_id from serials s where s.id = :reference)";

    static final String BY_SERIAL_NUMBER =
            "w.id = (select s.wip_item_id from serials s where s.serial_number = :reference)";

    private UnitSql() {}
}
