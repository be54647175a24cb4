package com.f2x.neurohub.quality.measured;

/** The statements of {@link MeasuredStore}. What stands in the place of {@code %s} restricts the runs. */
final class MeasuredSql {

    static final String COUNT = """
            select count(*)
            from process_data d
            where completed_at >= :from and completed_at < :to%s
            """;

    /** The page is found in the index before anything else of its rows is read. */
    static final String PAGE = """
            select d.id, l.lot_number, w.wip_id, s.serial_number, p.process_number,
                   coalesce(called.process_name_ko, p.process_name_ko) as process_name, d.result,
                   case when d.operator_doubt is null then u.full_name else d.reported_operator end as operator_name,
                   d.started_at, d.completed_at, d.duration_seconds,
                   d.measurements::text as measurements, d.verdicts::text as verdicts, catalogue.entries
            from (select d.id
                  from process_data d
                  where completed_at >= :from and completed_at < :to%s
                  order by completed_at desc, id desc
                  limit :limit offset :skip) page
            join process_data d on d.id = page.id
            join lots l on l.id = d.lot_id
            join processes p on p.id = d.process_id
            join users u on u.id = d.operator_id
            left join wip_items w on w.id = d.wip_id
            left join serials s on s.wip_item_id = d.wip_id
            left join lateral (
                select n.process_name_ko
                from process_names n
                where n.process_id = p.id and n.used_until > d.started_at
                order by n.used_until
                limit 1) called on true
            left join (
                select m.process_id,
                       jsonb_object_agg(m.code, jsonb_build_object('name', m.name, 'target', m.target))::text as entries
                from measurement_specs m
                group by m.process_id) catalogue on catalogue.process_id = d.process_id
            order by d.completed_at desc, d.id desc
            """;

    /**
     * Of each process the latest attempts only: a code that is not measured any more is not looked for either. They are
     * found in the index before their verdicts are read, also those of a process at which nothing has run for long.
     */
    static final String CODES = """
            with recent as materialized (
                select d.id, d.process_id, d.verdicts
                from processes p
                cross join lateral (
                    select id
                    from process_data
                    where process_id = p.id
                    order by started_at desc, id desc
                    limit :depth) latest
                join process_data d on d.id = latest.id
                where cast(:process as bigint) is null or p.id = :process),
            judged as (
                select v ->> 'code' as code, r.process_id, count(*) as count, max(v ->> 'unit') as unit, max(r.id) as latest
                from recent r
                cross join lateral jsonb_array_elements(r.verdicts) as v
                where coalesce(jsonb_typeof(v -> 'expected'), 'number') = 'number'
                group by 1, 2)
            select j.code, sum(j.count) as count, max(j.unit) as unit, max(j.latest) as latest, min(m.name) as name,
                   array_agg(j.process_id order by j.process_id) as process_ids
            from judged j
            left join measurement_specs m on m.process_id = j.process_id and m.code = j.code
            group by j.code
            order by j.code
            """;

    static final String MEASUREMENTS = """
            select measurements::text as measurements, verdicts::text as verdicts
            from process_data
            where id = any(cast(:ids as bigint[]))
            """;

    private MeasuredSql() {}
}
