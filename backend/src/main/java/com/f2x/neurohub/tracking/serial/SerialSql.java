package com.f2x.neurohub.tracking.serial;

/** The statements of {@link SerialStore}. */
final class SerialSql {

    static final String ISSUE = """
            insert into serials (id, serial_number, lot_id, wip_item_id, sequence_in_lot, status, completed_at)
            select coalesce(s.id, nextval(pg_get_serial_sequence('serials', 'id'))),
                   l.lot_number || lpad(w.sequence_in_lot::text, 3, '0'), l.id, w.id, w.sequence_in_lot,
                   s.status, case when s.status = 'PASSED' then s.at end
            from jsonb_to_recordset(cast(:serials as jsonb))
                as s (id bigint, wip_item_id bigint, status text, at timestamptz)
            join wip_items w on w.id = s.wip_item_id
            join lots l on l.id = w.lot_id
            order by w.id
            returning id
            """;

    static final String STORE = """
            update serials t
            set status = s.status,
                rework_count = s.rework_count,
                failure_reason = s.failure_reason,
                completed_at = case when s.status in ('PASSED', 'FAILED') then s.at end
            from jsonb_to_recordset(cast(:states as jsonb))
                as s (id bigint, status text, rework_count int, failure_reason text, at timestamptz)
            where t.id = s.id
            """;

    static final String SCRAP = """
            update serials
            set status = 'FAILED', failure_reason = coalesce(failure_reason, :reason),
                completed_at = coalesce(completed_at, :at),
                scrapped_at = :at, scrap_reason = :reason, scrapped_by = :by,
                scrapped_with = recording_key()
            where id = :id
            """;

    private SerialSql() {}
}
