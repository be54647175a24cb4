package com.f2x.neurohub.tracking.unit;

/** The statements of {@link UnitStore}. */
final class UnitSql {

    /** Locks a unit's WIP item, its lot first; the condition says how the unit is found. */
    static final String LOCK_UNIT = """
            select w.id, w.wip_id, w.carrier
            from wip_items w join lots l on l.id = w.lot_id
            where %s
            order by w.id
            limit :most
            for key share of l for no key update of w
            """;

    /** Finds the same without a lock. */
    static final String FIND_UNIT =
            "select w.id, w.wip_id, w.carrier from wip_items w where %s order by w.id limit :most";

    /** Locks units by their numbers, in one order for everybody. */
    static final String LOCK_UNITS = """
            select w.id
            from wip_items w join lots l on l.id = w.lot_id
            where w.id = any(:units)
            order by l.id, w.id
            for key share of l for no key update of w
            """;

    static final String BY_WIP_ID = "w.wip_id = :label";

    static final String BY_NUMBER = "w.id = :number";

    /** A serial number wins over a row number. */
    static final String BY_SERIAL = """
            w.id = (select s.wip_item_id from serials s where s.serial_number = :label or s.id = :number
                    order by s.serial_number = :label desc limit 1)
            """;

    /** A serial number wins over a mark, a mark over a row number; several units may have one mark. */
    static final String BY_LABEL = """
            w.id = any(array(
                select f.id
                from (select f.id, f.rank, min(f.rank) over () as best
                      from (select s.wip_item_id as id, 1 as rank from serials s where s.serial_number = :label
                            union all
                            select m.id, 2 from wip_items m where m.unit_mark = :mark
                            union all
                            select n.id, 3 from wip_items n where n.id = :number) f) f
                where f.rank = f.best))
            """;

    private UnitSql() {}
}
