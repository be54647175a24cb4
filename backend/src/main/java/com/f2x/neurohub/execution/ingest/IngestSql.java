package com.f2x.neurohub.execution.ingest;

/** The statements of {@link IngestStore}. */
final class IngestSql {

    static final String FIND_RECORDS = """
            select record_id, encode(content_hash, 'hex'), process_data_id
            from ingest_records
            where source = :source and record_id = any(:ids)
            """;

    static final String INSERT_RECORDS = """
            insert into ingest_records (source, record_id, content_hash, process_data_id)
            select :source, r.record_id, decode(r.content_hash, 'hex'), r.process_data_id
            from jsonb_to_recordset(cast(:records as jsonb))
                as r (record_id text, content_hash text, process_data_id bigint)
            """;

    static final String FIND_LOTS = """
            select k.key, l.id
            from unnest(cast(:keys as text[])) as k (key)
            join lots l on l.lot_number = upper(k.key) or l.external_lot_number = k.key
            order by l.lot_number = upper(k.key)
            """;

    /**
     * A WIP id or serial number wins over a mark; all three are looked up within the lot only. A mark without its
     * carrier means the unit without one, else those on any.
     */
    static final String FIND_UNITS = """
            select k.place, u.id, u.hits
            from jsonb_to_recordset(cast(:keys as jsonb))
                as k (place int, lot_id bigint, code text, carrier text, mark text)
            join lateral (
                select found.id, count(*) over (partition by found.rank) as hits
                from (
                    select w.id, 1 as rank from wip_items w where w.wip_id = k.code and w.lot_id = k.lot_id
                    union all
                    select s.wip_item_id, 2 from serials s where s.serial_number = k.code and s.lot_id = k.lot_id
                    union all
                    select w.id, 3 from wip_items w
                    where w.lot_id = k.lot_id and w.unit_mark = k.mark and coalesce(w.carrier, '') = coalesce(k.carrier, '')
                    union all
                    select w.id, 4 from wip_items w
                    where w.lot_id = k.lot_id and w.unit_mark = k.mark and k.carrier is null and w.carrier is not null
                ) found
                order by found.rank
                limit 1
            ) u on true
            """;

    private IngestSql() {}
}
