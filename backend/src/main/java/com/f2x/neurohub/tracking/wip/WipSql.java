package com.f2x.neurohub.tracking.wip;

/** The statements of {@link WipStore}. */
final class WipSql {

    static final String LOCK_LOT = """
            select l.id, l.lot_number, l.status, l.target_quantity, l.wip_count,
                   exists (select from route_steps s join processes p on p.id = s.process_id
                           where s.route_id = l.route_id and p.process_type = 'SERIAL_CONVERSION') as converts
            from lots l where l.id = :id for no key update of l
            """;

    private static final String WIP_ID = "'WIP-' || :number || '-' || lpad(n::text, greatest(3, length(n::text)), '0')";

    static final String GENERATE = """
            insert into wip_items (wip_id, lot_id, sequence_in_lot)
            select %s, :lot, n
            from generate_series(:last + 1, :last + :quantity) n
            """.formatted(WIP_ID);

    /** A mark is unique on its carrier in its lot. */
    static final String REGISTER = """
            insert into wip_items (wip_id, lot_id, sequence_in_lot, carrier, unit_mark)
            select %s, :lot, n, m.carrier, m.mark
            from (select m.carrier, m.mark, :last + row_number() over (order by m.place) as n
                  from rows from (jsonb_to_recordset(cast(:marks as jsonb)) as (carrier text, mark text))
                           with ordinality as m (carrier, mark, place)
                  where not exists (select from wip_items w
                                    where w.lot_id = :lot and w.unit_mark = m.mark
                                      and coalesce(w.carrier, '') = coalesce(m.carrier, ''))) m
            where n <= :last + :most
            """.formatted(WIP_ID);

    private static final String STORE = """
            update wip_items w
            set status = s.status,
                current_process_id = s.current_process_id,
                completed_at = case when s.status in ('COMPLETED', 'CONVERTED')
                    then coalesce(w.completed_at, s.at) end,
                converted_at = case when s.status = 'CONVERTED' then coalesce(w.converted_at, s.at) end
            from %s
            where w.id = s.id
            """;

    static final String STORE_ITEMS = STORE.formatted("""
            jsonb_to_recordset(cast(:states as jsonb))
                as s (id bigint, status text, current_process_id bigint, at timestamptz)""");

    /** For one item alone: PostgreSQL takes a set made of JSON for a hundred. */
    static final String STORE_ITEM = STORE.formatted("""
            (values (cast(:id as bigint), cast(:status as text), cast(:process as bigint), cast(:at as timestamptz)))
                as s (id, status, current_process_id, at)""");

    static final String SCRAP = """
            update wip_items
            set status = 'FAILED', current_process_id = null, completed_at = null,
                scrapped_at = :at, scrap_reason = :reason, scrapped_by = :by,
                scrapped_with = recording_key()
            where id = :id
            """;

    private WipSql() {}
}
