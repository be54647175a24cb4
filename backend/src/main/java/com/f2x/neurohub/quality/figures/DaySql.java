package com.f2x.neurohub.quality.figures;

/**
 * The statements about what happened in a window. Runs are found by when they completed, in an index that has it all.
 */
final class DaySql {

    /**
     * A unit's failures: failed runs, being set to FAILED by hand, scrap. Retests change nothing, so they do not count.
     */
    private static final String FAILURES = """
            select wip_id, completed_at as at
            from process_data
            where completed_at >= :from and completed_at < :to
              and result = 'FAIL' and not is_retest and wip_id is not null
            union all
            select wip_item_id, created_at
            from interventions
            where created_at >= :from and created_at < :to
              and kind = 'STATE_OVERRIDDEN' and to_state = 'FAILED' and wip_item_id is not null
            union all
            select id, scrapped_at
            from wip_items
            where scrapped_by is not null and scrapped_at >= :from and scrapped_at < :to
            union all
            select wip_item_id, scrapped_at
            from serials
            where scrapped_by is not null and scrapped_at >= :from and scrapped_at < :to
            """;

    /** A failure after which nothing else happened to the unit in the period; of two at the same moment it counts. */
    private static final String DEFECTIVE = """
            select f.period, f.wip_id
            from (select width_bucket(at, :bounds) as period, wip_id, max(at) as at
                  from failures
                  group by 1, 2) f
            cross join lateral (select (:bounds)[f.period + 1] as next) bound
            where not exists (select from process_data d
                              where d.wip_id = f.wip_id and d.completed_at > f.at and d.completed_at < bound.next
                                and d.result <> 'FAIL' and not d.is_retest)
              and not exists (select from interventions i
                              where i.wip_item_id = f.wip_id and i.created_at > f.at and i.created_at < bound.next
                                and i.kind = 'STATE_OVERRIDDEN' and i.to_state <> 'FAILED')
            """;

    static final String UNITS = """
            with failures as (%s), defective as materialized (%s)
            select period, sum(completed) as completed, sum(defective) as defective
            from (select period, 0 as completed, 1 as defective
                  from defective
                  union all
                  select c.period, 1, 0
                  from (select id, width_bucket(completed_at, :bounds) as period
                        from wip_items
                        where completed_at >= :from and completed_at < :to) c
                  left join defective f on f.wip_id = c.id and f.period = c.period
                  where f.wip_id is null) unit
            group by period
            """.formatted(FAILURES, DEFECTIVE);

    /** What stands in the place of {@code %s} restricts the runs. */
    static final String RUNS = """
            select p.id as process_id, p.process_number, p.process_code, p.process_name_ko, p.process_name_en,
                   r.total, r.passed, r.failed, r.reworked
            from (select process_id, count(*) as total,
                         count(*) filter (where result = 'PASS') as passed,
                         count(*) filter (where result = 'FAIL') as failed,
                         count(*) filter (where result = 'REWORK') as reworked
                  from process_data d
                  where completed_at >= :from and completed_at < :to%s
                  group by process_id) r
            join processes p on p.id = r.process_id
            order by p.sort_order, p.process_number
            """;

    /** Runs sent back are few among all, so an index has only them. */
    static final String REWORKED = """
            select count(*)
            from process_data
            where completed_at >= :from and completed_at < :to and result = 'REWORK'
            """;

    /**
     * Runs that took equally long are counted first, so that the median needs no sorting of all runs: half of them took
     * less than the first of these durations, or more than the second; both are the same if it is no matter of two
     * runs.
     */
    static final String CYCLE_TIMES = """
            with lasted as (
                select process_id, duration_seconds as seconds, count(*) as runs
                from process_data
                where completed_at >= :from and completed_at < :to
                group by 1, 2),
            ranked as (
                select process_id, seconds, runs,
                       sum(runs) over (partition by process_id order by seconds) as upto,
                       sum(runs) over (partition by process_id) as of
                from lasted),
            r as (
                select process_id, sum(runs) as runs, sum(seconds * runs) / sum(runs) as average,
                       min(seconds) as least, max(seconds) as most,
                       (min(seconds) filter (where 2 * upto >= of) + min(seconds) filter (where 2 * upto > of)) / 2.0 as median
                from ranked
                group by process_id)
            select p.process_name_en, coalesce(r.runs, 0) as runs, coalesce(round(r.average, 1), 0) as average,
                   coalesce(r.least, 0) as least, coalesce(r.most, 0) as most, coalesce(round(r.median, 1), 0) as median
            from processes p
            left join r on r.process_id = p.id
            where p.is_active or r.runs > 0
            order by p.sort_order, p.process_number
            """;

    /** The failed runs are found in the index before their defects are read. */
    static final String DEFECTS = """
            with failed as materialized (
                select id
                from process_data
                where completed_at >= :from and completed_at < :to and result = 'FAIL')
            select defect ->> 'code' as defect_code, count(distinct d.id) as count
            from failed f
            join process_data d on d.id = f.id
            cross join lateral jsonb_array_elements(d.defects) as defect
            where defect ->> 'code' is not null
            group by 1
            order by 2 desc, 1
            limit :most
            """;

    static final String STARTED = """
            select count(*)
            from process_data
            where started_at >= :from and started_at < :to and aborted_at is null
              and (cast(:process as bigint) is null or process_id = :process)
            """;

    static final String UNITS_STARTED = """
            select count(*)
            from (select distinct wip_id
                  from process_data
                  where started_at >= :from and started_at < :to and aborted_at is null and wip_id is not null) unit
            where (select min(d.started_at)
                   from process_data d
                   where d.wip_id = unit.wip_id and d.aborted_at is null) >= :from
            """;

    static final String BEGUN = """
            select (select count(*) from lots
                    where production_date >= cast(:first as date) and production_date <= cast(:last as date)) as lots,
                   (select count(*) from serials where created_at >= :from and created_at < :to) as serials
            """;

    static final String FAILED_RUNS = """
            select d.id, p.process_name_en as process, d.completed_at as time,
                   coalesce(s.serial_number, w.wip_id, l.lot_number) as serial
            from process_data d
            join processes p on p.id = d.process_id
            join lots l on l.id = d.lot_id
            left join wip_items w on w.id = d.wip_id
            left join serials s on s.wip_item_id = d.wip_id
            where d.completed_at >= :from and d.completed_at < :to and d.result = 'FAIL'
            order by d.completed_at desc, d.id desc
            limit :most
            """;

    /** A unit's first run of a process is the one that started first, as in the yield of a lot. */
    static final String FIRST_PASSES = """
            select p.process_code, count(*) as units, count(*) filter (where d.result = 'PASS') as passed
            from process_data d
            join processes p on p.id = d.process_id
            where d.completed_at >= :from and d.completed_at < :to and d.wip_id is not null
              and not exists (select from process_data b
                              where b.wip_id = d.wip_id and b.process_id = d.process_id and b.completed_at is not null
                                and (b.started_at, b.id) < (d.started_at, d.id))
            group by p.id
            order by p.sort_order, p.process_number
            """;

    private DaySql() {}
}
