package com.f2x.neurohub.quality.figures;

/** The statements about where units are now. They begin at the lots asked about, never at all units there ever were. */
final class NowSql {

    static final String ACTIVE = "l.status in ('CREATED', 'IN_PROGRESS')";
    static final String ONE = "l.id = :lot";

    /**
     * The units of some lots, each with the process that it runs at, else the first step of its route without a valid
     * PASS; none for units that are through, and for scrapped ones.
     */
    private static final String UNITS = """
            select w.id, w.wip_id, l.lot_number, l.target_quantity,
                   case when w.status = 'FAILED' or s.status = 'FAILED' then 'FAILED' else w.status end as state,
                   coalesce(r.process_id, next.process_id) as process_id, r.started_at,
                   w.scrapped_at is not null or s.scrapped_at is not null as scrapped
            from lots l
            join wip_items w on w.lot_id = l.id
            left join serials s on s.wip_item_id = w.id
            left join lateral (
                select d.process_id, d.started_at
                from process_data d
                where d.wip_id = w.id and d.completed_at is null and d.aborted_at is null
                limit 1) r on true
            left join lateral (
                select st.process_id
                from route_steps st
                where st.route_id = l.route_id and w.scrapped_at is null and s.scrapped_at is null
                  and s.status is distinct from 'PASSED'
                  and not exists (select from process_data d
                                  where d.wip_id = w.id and d.process_id = st.process_id and d.result = 'PASS'
                                    and d.superseded_at is null)
                order by st.step_no
                limit 1) next on true
            where %s
            """;

    /** Later than this many times the estimate a running unit is delayed. */
    private static final String DELAYED =
            "u.started_at < cast(:now as timestamptz) - interval '1 second' * 1.5 * p.estimated_duration_seconds";

    /** What stands in the place of {@code %s} chooses the lots. */
    static final String LOADS = """
            with unit as (%s)
            select p.process_name_en, count(u.id) as units, count(u.started_at) as running,
                   count(u.id) filter (where %s) as delayed
            from processes p
            left join unit u on u.process_id = p.id
            where p.is_active or u.id is not null
            group by p.id
            order by p.sort_order, p.process_number
            """.formatted(UNITS.formatted(ACTIVE), DELAYED);

    static final String STOCK = """
            with unit as (%s)
            select p.process_code, u.state, count(*) as units
            from unit u
            join processes p on p.id = u.process_id
            group by p.id, u.state
            order by p.sort_order, u.state
            """.formatted(UNITS.formatted(ACTIVE));

    static final String GROUPS = """
            with unit as (%s)
            select u.lot_number, u.target_quantity, u.state, p.process_name_en, count(*) as units
            from unit u
            left join processes p on p.id = u.process_id
            where cast(:process as bigint) is null or u.process_id = :process
            group by u.lot_number, u.target_quantity, u.state, p.id
            order by u.lot_number, p.sort_order, u.state
            """.formatted(UNITS);

    static final String IN_TROUBLE = """
            with unit as (%s)
            select u.wip_id, case when u.state = 'FAILED' then 'FAILED' else 'DELAYED' end as reason
            from unit u
            left join processes p on p.id = u.process_id
            where (u.state = 'FAILED' and not u.scrapped or %s)
              and (cast(:process as bigint) is null or u.process_id = :process)
            order by u.wip_id
            limit :most
            """.formatted(UNITS, DELAYED);

    /** What stands in the place of {@code %s} restricts the lots. */
    static final String LOTS = """
            select l.lot_number, m.model_name, l.status, l.target_quantity, l.passed_quantity as finished, l.created_at,
                   n.created, n.in_progress, n.completed, n.converted, n.defective
            from (select * from lots l %s order by l.production_date desc, l.id desc limit :most) l
            join product_models m on m.id = l.product_model_id
            cross join lateral (
                select count(*) filter (where state = 'CREATED') as created,
                       count(*) filter (where state = 'IN_PROGRESS') as in_progress,
                       count(*) filter (where state = 'COMPLETED') as completed,
                       count(*) filter (where state = 'CONVERTED') as converted,
                       count(*) filter (where state = 'FAILED') as defective
                from (select case when w.status = 'FAILED' or s.status = 'FAILED' then 'FAILED' else w.status end as state
                      from wip_items w
                      left join serials s on s.wip_item_id = w.id
                      where w.lot_id = l.id) unit) n
            order by l.production_date desc, l.id desc
            """;

    static final String IN_STATE = "where l.status = :status";

    static final String COUNT_LOTS = "select count(*) from lots l %s";

    static final String IN_PROGRESS = "select count(*) from wip_items where status = 'IN_PROGRESS'";

    static final String EQUIPMENT_IN_USE = """
            select count(*) filter (where status = 'AVAILABLE' and running_count > 0) as in_use, count(*) as all
            from equipment
            where is_active and status <> 'RETIRED'
            """;

    private NowSql() {}
}
