package com.f2x.neurohub.execution.step;

/** The statements of {@link ExecutionStore}. */
final class ExecutionSql {

    /** Locks a unit's WIP item, its lot first; the condition says how the unit is found. */
    static final String LOCK_UNIT = """
            select w.id
            from wip_items w join lots l on l.id = w.lot_id
            where %s
            for key share of l for no key update of w
            """;

    /** Finds the same without a lock. */
    static final String FIND_UNIT = "select w.id from wip_items w where %s";

    /** Locks units by their numbers, in one order for everybody. */
    static final String LOCK_UNITS = """
            select w.id
            from wip_items w join lots l on l.id = w.lot_id
            where w.id = any(:units)
            order by l.id, w.id
            for key share of l for no key update of w
            """;

    static final String BY_WIP_ID = "w.wip_id = :reference";
    static final String BY_NUMBER = "w.id = :reference";
    static final String BY_SERIAL = "w.id = (select s.wip_item_id from serials s where s.id = :reference)";
    static final String BY_SERIAL_NUMBER =
            "w.id = (select s.wip_item_id from serials s where s.serial_number = :reference)";

    /**
     * Reads units with every step of their routes, a row per step. Attempts are looked up by WIP item, because rows on
     * a serial keep it; those before the last rework order that covers the step do not count as failed.
     */
    static final String LOAD_PROGRESS = """
            select w.id as wip_item_id, w.wip_id, w.status as wip_status,
                   coalesce(w.scrap_reason, s.scrap_reason) as scrap_reason,
                   l.id as lot_id, l.lot_number, l.status as lot_status, l.production_line_id,
                   (select jsonb_agg(jsonb_build_object(
                               'id', h.id, 'reason', h.reason, 'placed_by', u.username,
                               'whole_lot', h.wip_item_id is null) order by h.id)::text
                    from holds h join users u on u.id = h.placed_by
                    where h.lot_id = l.id and h.released_at is null
                      and (h.wip_item_id is null or h.wip_item_id = w.id)) as holds,
                   s.id as serial_id, s.serial_number, s.status as serial_status,
                   s.rework_count, s.failure_reason,
                   max(done.last_event_at) over (partition by w.id) as last_event_at,
                   p.id as process_id, p.process_number, p.process_code,
                   p.process_type = 'SERIAL_CONVERSION' as conversion,
                   st.step_no, st.max_attempts, st.requires_equipment, st.record_mismatches,
                   (select jsonb_agg(jsonb_build_object(
                               'code', m.code, 'unit', m.unit, 'operator', m.operator,
                               'lower', m.lower_limit, 'upper', m.upper_limit, 'expected', m.expected,
                               'target', m.target, 'required', m.is_required,
                               'id', m.id, 'revision', m.revision) order by m.id)::text
                    from measurement_specs m
                    where m.process_id = p.id and m.is_active) as specs,
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
            join route_steps st on st.route_id = l.route_id
            join processes p on p.id = st.process_id
            left join lateral (
                select max(o.after_process_data_id) as after
                from rework_orders o
                where o.wip_item_id = w.id and o.from_step_no <= st.step_no) ordered on true
            left join lateral (
                select bool_or(d.result = 'PASS' and d.superseded_at is null) as passed,
                       count(*) filter (where d.result in ('FAIL', 'REWORK') and d.id > coalesce(ordered.after, 0))
                           as failed_attempts,
                       count(d.completed_at) as ended_attempts,
                       count(*) as attempts,
                       max(coalesce(d.completed_at, d.aborted_at, d.started_at)) as last_event_at,
                       max(coalesce(d.completed_at, d.started_at)) filter (where d.aborted_at is null) as last_run_at,
                       max(d.id) filter (where d.completed_at is null and d.aborted_at is null) as running_id
                from process_data d
                where d.wip_id = w.id and d.process_id = p.id) done on true
            left join process_data r on r.id = done.running_id
            where w.id = any(:units)
            order by w.id, st.step_no
            """;

    /** Finds the attempt of a step that completed last and whether it completed with the given payload. */
    static final String FIND_LAST_COMPLETED = """
            select id, attempt_no, operator_id, started_at, result, completed_at, duration_seconds, equipment_id,
                   process_session_id,
                   measurements = cast(:measurements as jsonb) and defects = cast(:defects as jsonb)
                       and notes is not distinct from :notes as same_payload,
                   (select min(a.started_at)
                    from process_data a
                    where a.wip_id = d.wip_id and a.process_id = d.process_id and a.attempt_no > d.attempt_no
                      and a.aborted_at is not null) as aborted_since
            from process_data d
            where wip_id = :unit and process_id = :process and completed_at is not null and id = coalesce(:attempt, id)
            order by attempt_no desc
            limit 1
            """;

    static final String FIND_PROCESS = """
            select id, process_number, process_code
            from processes
            where id = :id or process_number = :number or process_code = :code
            order by id is not distinct from :id desc, process_number is not distinct from :number desc
            limit 1
            """;

    static final String INSERT_ATTEMPT = """
            insert into process_data (lot_id, wip_id, serial_id, process_id, data_level, attempt_no, operator_id, recorded_by,
                                      reported_operator, equipment_id, reported_equipment, process_session_id,
                                      started_from, cleared_failure, started_at)
            values (:lot, :wip, :serial, :process, :level, :attempt, :operator, :recorder,
                    :reported_operator, :equipment, :reported_equipment, :session, :state,
                    (select s.failure_reason from serials s where s.id = :serial),
                    coalesce(:occurred_at, clock_timestamp()))
            returning id, attempt_no, operator_id, started_at, result, completed_at, duration_seconds, equipment_id,
                      process_session_id
            """;

    /** Clocks may be set back, but nothing ends before it began. */
    static final String COMPLETE_ATTEMPT = """
            update process_data
            set result = :result,
                measurements = cast(:measurements as jsonb),
                verdict = :verdict,
                verdicts = cast(:verdicts as jsonb),
                defects = cast(:defects as jsonb),
                notes = :notes,
                process_session_id = :session,
                completed_by = :operator,
                completed_at = greatest(coalesce(:occurred_at, clock_timestamp()), started_at),
                completion_recorded_at = clock_timestamp()
            where id = :id
            returning id, attempt_no, operator_id, started_at, result, completed_at, duration_seconds, equipment_id,
                      process_session_id
            """;

    /** Finds an attempt of a step, the latest unless told which. */
    static final String FIND_ATTEMPT = """
            select id, attempt_no, aborted_at, started_from, cleared_failure
            from process_data
            where wip_id = :unit and process_id = :process and id = coalesce(:attempt, id)
            order by attempt_no desc
            limit 1
            """;

    static final String ABORT_ATTEMPT = """
            update process_data
            set aborted_at = greatest(clock_timestamp(), started_at), aborted_by = :user, abort_reason = :reason
            where id = :id
            returning id, attempt_no, aborted_at, started_from, cleared_failure
            """;

    static final String NEXT_IDS = """
            select nextval(pg_get_serial_sequence('process_data', 'id')) from generate_series(1, :count)
            """;

    static final String SUPERSEDE = """
            update process_data d
            set superseded_at = clock_timestamp(), superseded_by = :by
            from jsonb_to_recordset(cast(:steps as jsonb)) as s (wip_item_id bigint, process_id bigint)
            where d.wip_id = s.wip_item_id and d.process_id = s.process_id
              and d.result = 'PASS' and d.superseded_at is null
            """;

    static final String INSERT_RUNS = """
            insert into process_data (id, lot_id, wip_id, serial_id, process_id, data_level, attempt_no, operator_id,
                                      recorded_by, completed_by, reported_operator, equipment_id, reported_equipment,
                                      result, measurements, verdict, verdicts, defects, notes, started_at,
                                      completed_at, completion_recorded_at, superseded_at, superseded_by)
            select r.id, r.lot_id, r.wip_item_id, r.serial_id, r.process_id, r.data_level, r.attempt_no, r.operator_id,
                   :recorder, r.operator_id, r.reported_operator, r.equipment_id, r.reported_equipment,
                   r.result, r.measurements, r.verdict, r.verdicts, r.defects, r.notes, r.started_at, r.completed_at,
                   clock_timestamp(), case when r.superseded then clock_timestamp() end,
                   case when r.superseded then :recorder end
            from jsonb_to_recordset(cast(:runs as jsonb))
                as r (id bigint, lot_id bigint, wip_item_id bigint, serial_id bigint, process_id bigint, data_level text,
                      attempt_no int, operator_id bigint, reported_operator text, equipment_id bigint,
                      reported_equipment text, result text, measurements jsonb, verdict text, verdicts jsonb,
                      defects jsonb, notes text, started_at timestamptz, completed_at timestamptz,
                      superseded boolean)
            """;

    private ExecutionSql() {}
}
