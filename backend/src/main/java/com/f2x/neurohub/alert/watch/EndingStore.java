package com.f2x.neurohub.alert.watch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Resolves alerts whose reason is gone. Only alerts that are not resolved are looked at, and the rows of their lots.
 */
@Repository
class EndingStore {

    private static final String RESOLVE = """
            update alerts a set resolved_at = clock_timestamp()
            where a.resolved_at is null and a.alert_type = '%s' and
            """;

    private static final String CLOSED = """
            (exists (select from lots l where l.id = a.lot_id and l.status = 'CLOSED') or
            """;

    /** Every unit that failed has passed since, or is scrapped. */
    private static final String DEFECTS = CLOSED + """
            not exists (
                select from process_data d
                left join wip_items w on w.id = d.wip_id
                left join serials s on s.id = d.serial_id
                where d.lot_id = a.lot_id and d.process_id = a.process_id and d.result = 'FAIL'
                  and w.scrapped_at is null and s.scrapped_at is null
                  and not exists (
                      select from process_data later
                      where later.lot_id = d.lot_id and later.process_id = d.process_id and later.id > d.id
                        and later.result = 'PASS' and later.superseded_at is null
                        and later.wip_id is not distinct from d.wip_id)))
            """;

    /** No such PASS counts any more. */
    private static final String MISMATCHES = CLOSED + """
            not exists (
                select from process_data d
                where d.lot_id = a.lot_id and d.process_id = a.process_id and d.result = 'PASS' and d.verdict = 'FAIL'
                  and d.superseded_at is null))
            """;

    /** It fits, or is used no more. */
    private static final String MISUSES = CLOSED + """
            not exists (
                select from equipment e, lots l
                where e.id = a.equipment_id and e.is_active and l.id = a.lot_id
                  and (e.process_id <> a.process_id
                       or e.production_line_id is not null
                          and e.production_line_id is distinct from l.production_line_id)))
            """;

    private static final String HOLDS = """
            not exists (
                select from holds h
                where h.lot_id = a.lot_id and h.wip_item_id is not distinct from a.wip_item_id
                  and h.released_at is null)
            """;

    private static final String LOTS = """
            not exists (select from lots l where l.id = a.lot_id and l.status = 'COMPLETED')
            """;

    private final JdbcClient jdbc;

    EndingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void resolveDefects() {
        resolve("DEFECT_DETECTED", DEFECTS);
    }

    void resolveMismatches() {
        resolve("VERDICT_MISMATCH", MISMATCHES);
    }

    void resolveMisuses() {
        resolve("EQUIPMENT_MISMATCH", MISUSES);
    }

    void resolveHolds() {
        resolve("HOLD_PLACED", HOLDS);
    }

    void resolveLots() {
        resolve("LOT_COMPLETED", LOTS);
    }

    private void resolve(String type, String condition) {
        jdbc.sql(RESOLVE.formatted(type) + condition).update();
    }
}
