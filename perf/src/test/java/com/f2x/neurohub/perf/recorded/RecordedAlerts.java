package com.f2x.neurohub.perf.recorded;

import com.f2x.neurohub.testing.Database;

/** Alerts of the small plant, in the order in which they would be raised if somebody looked after each request. */
final class RecordedAlerts {

    private static final String INSERT = """
            insert into alerts (alert_type, severity, status, dedup_key, title, message, wording, occurrences,
                                first_seen_at, last_seen_at, resolved_at, archived_at, lot_id, wip_item_id, process_id,
                                equipment_id)
            values ('DEFECT_DETECTED', 'HIGH', 'UNREAD', 'defect:1:1', 'Defect', '', jsonb_build_object(
                        'pattern', 'Unit %s of LOT %s failed process %d (%s): %s',
                        'arguments', jsonb_build_array('WIP-KR01PSA251101-001', 'KR01PSA251101', 1, 'LASER_MARKING', 'X')),
                    2, now(), now(), null, null, 1, 1, 1, null),
                   ('EQUIPMENT_FAILURE', 'HIGH', 'UNREAD', 'equipment:1', 'Equipment down', '', jsonb_build_object(
                        'pattern', 'Equipment %s (%s) is %s for longer than %d minutes',
                        'arguments', jsonb_build_array('OVEN-1', 'Oven', 'MAINTENANCE', 120)),
                    1, now(), now(), now(), null, null, null, null, 1),
                   ('SYSTEM_ERROR', 'MEDIUM', 'ARCHIVED', 'disk:node:space', 'Disk filling up', '', jsonb_build_object(
                        'pattern', 'The disk of node %s is %d %% full', 'arguments', jsonb_build_array('node', 81)),
                    1, now(), now(), now(), now(), null, null, null, null),
                   ('LOT_COMPLETED', 'LOW', 'UNREAD', 'lot-completed:2', 'Lot completed', '', jsonb_build_object(
                        'pattern', 'LOT %s is completed: of %d units %d passed and %d are scrapped',
                        'arguments', jsonb_build_array('KR02T20251101', 2, 2, 0)),
                    1, now(), now(), null, null, 2, null, null, null)
            """;

    private RecordedAlerts() {}

    static void in(Database database) {
        database.update(INSERT);
    }
}
