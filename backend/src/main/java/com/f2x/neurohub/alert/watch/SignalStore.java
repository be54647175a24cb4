package com.f2x.neurohub.alert.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes signals away, and tells what they are about. What is left is taken the next time. */
@Repository
class SignalStore {

    private static final int AT_ONCE = 1000;

    private static final String TAKEN = """
            with taken as (
                delete from alert_signals where id in (
                    select id from alert_signals where kind = :kind order by id limit :most)
                returning subject_id
            )
            """;

    private static final String RUNS = """
            select d.lot_id, l.lot_number, d.process_id, p.process_number, p.process_code, count(*) as times,
                   (array_agg(d.wip_id order by d.id desc))[1] as wip_item_id,
                   (array_agg(d.serial_id order by d.id desc))[1] as serial_id,
                   (array_agg(coalesce(s.serial_number, w.wip_id, l.lot_number) order by d.id desc))[1] as unit,
                   (array_agg((select coalesce(left(string_agg(coalesce(e ->> 'code', e #>> '{}'), ', '), 300), '')
                               from jsonb_array_elements(d.defects) e) order by d.id desc))[1] as defects
            from taken t
            join process_data d on d.id = t.subject_id
            join lots l on l.id = d.lot_id
            join processes p on p.id = d.process_id
            left join wip_items w on w.id = d.wip_id
            left join serials s on s.id = d.serial_id
            group by d.lot_id, l.lot_number, d.process_id, p.process_number, p.process_code
            order by max(d.id)
            """;

    private static final String MISUSES = """
            select d.equipment_id, e.equipment_code, d.process_id, p.process_number, p.process_code, count(*) as times,
                   (array_agg(d.lot_id order by d.id desc))[1] as lot_id,
                   (array_agg(l.lot_number order by d.id desc))[1] as lot_number,
                   (array_agg(d.wip_id order by d.id desc))[1] as wip_item_id,
                   (array_agg(d.serial_id order by d.id desc))[1] as serial_id,
                   (array_agg(coalesce(s.serial_number, w.wip_id, l.lot_number) order by d.id desc))[1] as unit
            from taken t
            join process_data d on d.id = t.subject_id
            join equipment e on e.id = d.equipment_id
            join lots l on l.id = d.lot_id
            join processes p on p.id = d.process_id
            left join wip_items w on w.id = d.wip_id
            left join serials s on s.id = d.serial_id
            group by d.equipment_id, e.equipment_code, d.process_id, p.process_number, p.process_code
            order by max(d.id)
            """;

    private static final String HOLDS = """
            select h.lot_id, l.lot_number, h.wip_item_id, s.id as serial_id, count(*) as times,
                   coalesce(s.serial_number, w.wip_id, l.lot_number) as unit,
                   (array_agg(h.reason order by h.id desc))[1] as reason
            from taken t
            join holds h on h.id = t.subject_id
            join lots l on l.id = h.lot_id
            left join wip_items w on w.id = h.wip_item_id
            left join serials s on s.wip_item_id = w.id
            group by h.lot_id, l.lot_number, h.wip_item_id, s.id, s.serial_number, w.wip_id
            order by max(h.id)
            """;

    private static final String LOTS = """
            select l.id, l.lot_number, l.target_quantity, l.passed_quantity, l.scrapped_quantity
            from lots l where l.id in (select subject_id from taken) order by l.id
            """;

    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs of one process in one lot.
     *
     * @param times how many
     * @param wipItemId the unit of the latest, null where the lot itself was processed
     * @param serialId its serial
     * @param unit what people call it
     * @param defects codes of its defects, separated by commas
     */
    record Runs(
            long lotId,
            String lotNumber,
            long processId,
            int processNumber,
            String processCode,
            int times,
            @Nullable Long wipItemId,
            @Nullable Long serialId,
            String unit,
            String defects) {}

    /**
     * Runs of one process on equipment that is for another process or line.
     *
     * @param times how many
     * @param lotId the lot of the latest
     * @param wipItemId its unit, null where the lot itself was processed
     * @param serialId its serial
     * @param unit what people call it
     */
    record Misuse(
            long equipmentId,
            String equipmentCode,
            long processId,
            int processNumber,
            String processCode,
            int times,
            long lotId,
            String lotNumber,
            @Nullable Long wipItemId,
            @Nullable Long serialId,
            String unit) {}

    /**
     * Holds on one lot or unit.
     *
     * @param wipItemId the unit, null where the whole lot is held
     * @param times how many
     * @param reason why, of the latest
     */
    record Holds(
            long lotId,
            String lotNumber,
            @Nullable Long wipItemId,
            @Nullable Long serialId,
            int times,
            String unit,
            String reason) {}

    /** A lot that has all its units. */
    record CompletedLot(long id, String lotNumber, int targetQuantity, int passedQuantity, int scrappedQuantity) {}

    /** Takes signals of one kind about runs. */
    List<Runs> takeRuns(String kind) {
        return take(kind, RUNS).query(Runs.class).list();
    }

    /** Takes signals of equipment that did not fit. */
    List<Misuse> takeMisuses() {
        return take("EQUIPMENT_DOUBTED", MISUSES).query(Misuse.class).list();
    }

    /** Takes signals of holds. */
    List<Holds> takeHolds() {
        return take("HOLD_PLACED", HOLDS).query(Holds.class).list();
    }

    /** Takes signals of completed lots. */
    List<CompletedLot> takeLots() {
        return take("LOT_COMPLETED", LOTS).query(CompletedLot.class).list();
    }

    private JdbcClient.StatementSpec take(String kind, String query) {
        return jdbc.sql(TAKEN + query).param("kind", kind).param("most", AT_ONCE);
    }
}
