package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.AttemptColumns;

/** The statements of {@link AttemptStore}. */
final class AttemptSql {

    /** Finds the attempt of a step that completed last and whether it completed with the given payload. */
    static final String FIND_LAST_COMPLETED = """
            select %s,
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
            """.formatted(AttemptColumns.NAMES);

    static final String INSERT_ATTEMPT = """
            insert into process_data (lot_id, wip_id, serial_id, process_id, data_level, attempt_no, operator_id, recorded_by,
                                      reported_operator, operator_doubt, equipment_id, reported_equipment,
                                      equipment_doubt, process_session_id,
                                      started_from, cleared_failure, started_at)
            values (:lot, :wip, :serial, :process, :level, :attempt, :operator, :recorder,
                    :reported_operator, :doubt, :equipment, :reported_equipment, :equipment_doubt, :session, :state,
                    (select s.failure_reason from serials s where s.id = :serial),
                    coalesce(:occurred_at, clock_timestamp()))
            returning %s
            """.formatted(AttemptColumns.NAMES);

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
                raw_event_id = coalesce(raw_event_id, nullif(current_setting('app.raw_event_id', true), '')::bigint),
                completed_by = :operator,
                completed_at = greatest(coalesce(:occurred_at, clock_timestamp()), started_at),
                completion_recorded_at = clock_timestamp(),
                end_recorded_by = :recorder,
                end_recorded_with = recording_key()
            where id = :id
            returning %s
            """.formatted(AttemptColumns.NAMES);

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
            set aborted_at = greatest(clock_timestamp(), started_at), aborted_by = :operator, abort_reason = :reason,
                end_recorded_by = :recorder, end_recorded_with = recording_key()
            where id = :id
            returning id, attempt_no, aborted_at, started_from, cleared_failure
            """;

    private AttemptSql() {}
}
