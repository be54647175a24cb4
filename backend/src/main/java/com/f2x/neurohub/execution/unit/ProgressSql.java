package com.f2x.neurohub.execution.unit;

/** The statements of {@link ProgressStore}. */
final class ProgressSql {

    /**
     * Reads units with every step of their routes, a row per step. Attempts are looked up by WIP item, because rows on
     * a serial keep it; those before the last rework order that covers the step do not count as failed.
     */
    private static final String PROGRESS = """
            select w.id as wip_item_id, w.wip_id, w.status as wip_status,
                   coalesce(w.scrap_reason, s.scrap_reason) as scrap_reason,
                   l.id as lot_id, l.lot_number, l.status as lot_status, l.production_line_id,
                   held.holds,
                   s.id as serial_id, s.serial_number, s.status as serial_status,
                   s.rework_count, s.failure_reason,
                   max(done.last_event_at) over (partition by w.id) as last_event_at,
                   p.id as process_id, p.process_number, p.process_code,
                   p.process_type = 'SERIAL_CONVERSION' as conversion,
                   st.step_no, st.max_attempts, st.requires_equipment, st.record_mismatches,
                   case when st.strict_defects then array(
                       select c.code from defect_codes c where c.process_id = p.id and c.is_active) end as defect_codes,
                   judged.specs, judged.since as specs_since,
                   coalesce(done.passed, false) as passed,
                   coalesce(done.failed_attempts, 0) as failed_attempts,
                   coalesce(done.ended_attempts, 0) as ended_attempts,
                   coalesce(done.attempts, 0) as attempts,
                   done.last_run_at as step_last_event_at,
                   r.id, r.attempt_no, r.operator_id, r.started_at, r.result, r.completed_at, r.duration_seconds,
                   r.equipment_id, r.process_session_id,
                   clock_timestamp() as now
            from wip_items w
            join lots l on l.id = w.lot_id
            left join serials s on s.wip_item_id = w.id
            left join lateral (
                select jsonb_agg(jsonb_build_object(
                           'id', h.id, 'reason', h.reason, 'placed_by', u.username,
                           'whole_lot', h.wip_item_id is null) order by h.id)::text as holds
                from holds h join users u on u.id = h.placed_by
                where h.lot_id = l.id and h.released_at is null
                  and (h.wip_item_id is null or h.wip_item_id = w.id)) held on true
            join route_steps st on st.route_id = l.route_id
            join processes p on p.id = st.process_id
            left join lateral (
                select (jsonb_agg(jsonb_build_object(
                            'code', m.code, 'unit', m.unit, 'operator', m.operator,
                            'lower', m.lower_limit, 'upper', m.upper_limit, 'expected', m.expected,
                            'target', m.target, 'required', m.is_required,
                            'id', m.id, 'revision', m.revision) order by m.id) filter (where m.is_active))::text as specs,
                       max(m.revised_at) as since
                from measurement_specs m
                where m.process_id = p.id) judged on true
            left join lateral (
                select max(o.after_process_data_id) as after
                from rework_orders o
                where o.wip_item_id = w.id and o.from_step_no <= st.step_no) ordered on true
            left join lateral (
                select bool_or(d.result = 'PASS' and d.superseded_at is null) as passed,
                       count(*) filter (where d.result in ('FAIL', 'REWORK') and not d.is_retest
                                        and d.id > coalesce(ordered.after, 0)) as failed_attempts,
                       count(d.completed_at) as ended_attempts,
                       count(*) as attempts,
                       max(coalesce(d.completed_at, d.aborted_at, d.started_at)) as last_event_at,
                       max(coalesce(d.completed_at, d.started_at)) filter (where d.aborted_at is null) as last_run_at,
                       max(d.id) filter (where d.completed_at is null and d.aborted_at is null) as running_id
                from process_data d
                where d.wip_id = w.id and d.process_id = p.id) done on true
            left join process_data r on r.id = done.running_id
            where %s
            order by w.id, st.step_no
            """;

    static final String LOAD_UNITS = PROGRESS.formatted("w.id = any(:units)");

    /**
     * For one unit alone: with a list of any length PostgreSQL plans anew each time, which takes longer than reading.
     */
    static final String LOAD_UNIT = PROGRESS.formatted("w.id = :unit");

    /** Reads every revision of the specs of a process; the first judges since ever. */
    static final String SPEC_REVISIONS = """
            select jsonb_build_object(
                       'code', m.code, 'unit', r.unit, 'operator', r.operator,
                       'lower', r.lower_limit, 'upper', r.upper_limit, 'expected', r.expected,
                       'target', r.target, 'required', r.is_required,
                       'id', m.id, 'revision', r.revision)::text as spec,
                   case when r.revision > 1 then r.created_at end as since, r.is_active
            from measurement_specs m
            join measurement_spec_revisions r on r.measurement_spec_id = m.id
            where m.process_id = :process
            order by m.id, r.revision
            """;

    static final String FIND_PROCESS = """
            select id, process_number, process_code
            from processes
            where id = :id or process_number = :number or process_code = :code
            order by id is not distinct from :id desc, process_number is not distinct from :number desc
            limit 1
            """;

    static final String SUPERSEDE = """
            update process_data d
            set superseded_at = clock_timestamp(), superseded_by = :by, superseded_with = recording_key()
            from jsonb_to_recordset(cast(:steps as jsonb)) as s (wip_item_id bigint, process_id bigint)
            where d.wip_id = s.wip_item_id and d.process_id = s.process_id
              and d.result = 'PASS' and d.superseded_at is null
            """;

    private ProgressSql() {}
}
