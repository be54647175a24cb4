package com.f2x.neurohub.execution.ingest.run;

/** The statements of {@link RunStore}. */
final class RunSql {

    static final String TAKE_NUMBERS = """
            select array(select nextval(s.runs) from generate_series(1, :runs)) as runs,
                   array(select nextval(s.serials) from generate_series(1, :serials)) as serials
            from (select cast(pg_get_serial_sequence('process_data', 'id') as regclass) as runs,
                         cast(pg_get_serial_sequence('serials', 'id') as regclass) as serials) s
            """;

    /**
     * PostgreSQL reads each document of a run once. As members of the list it would take each apart and put it together
     * again, which takes longer than storing it.
     */
    static final String INSERT_RUNS = """
            insert into process_data (id, lot_id, wip_id, serial_id, process_id, data_level, attempt_no,
                                      operator_id, recorded_by, completed_by, reported_operator,
                                      operator_doubt, equipment_id, reported_equipment, equipment_doubt,
                                      result, measurements, verdict, verdicts, defects, notes, is_retest,
                                      started_at, completed_at, completion_recorded_at,
                                      aborted_at, aborted_by, abort_reason,
                                      end_recorded_by, end_recorded_with,
                                      superseded_at, superseded_by, superseded_with)
            select r.id, r.lot_id, r.wip_item_id, r.serial_id, r.process_id, r.data_level, r.attempt_no,
                   r.operator_id, :recorder, case when r.completed_at is not null then r.operator_id end, r.reported_operator,
                   r.operator_doubt, r.equipment_id, r.reported_equipment, r.equipment_doubt,
                   r.result, r.measurements, r.verdict, r.verdicts, r.defects, r.notes, r.retest,
                   r.started_at, r.completed_at, case when r.completed_at is not null then clock_timestamp() end,
                   r.aborted_at, case when r.aborted_at is not null then r.operator_id end, r.abort_reason,
                   :recorder, recording_key(),
                   case when r.superseded then clock_timestamp() end, case when r.superseded then :recorder end,
                   case when r.superseded then recording_key() end
            from rows from (
                     jsonb_to_recordset(cast(:runs as jsonb))
                         as (id bigint, lot_id bigint, wip_item_id bigint, serial_id bigint, process_id bigint,
                             data_level text, attempt_no int, operator_id bigint, reported_operator text,
                             operator_doubt text, equipment_id bigint, reported_equipment text, equipment_doubt text,
                             result text, verdict text, notes text, retest boolean,
                             started_at timestamptz, completed_at timestamptz,
                             aborted_at timestamptz, abort_reason text, superseded boolean),
                     unnest(cast(:measurements as jsonb[]), cast(:verdicts as jsonb[]), cast(:defects as jsonb[])))
                 as r (id, lot_id, wip_item_id, serial_id, process_id,
                       data_level, attempt_no, operator_id, reported_operator,
                       operator_doubt, equipment_id, reported_equipment, equipment_doubt,
                       result, verdict, notes, retest,
                       started_at, completed_at,
                       aborted_at, abort_reason, superseded,
                       measurements, verdicts, defects)
            """;

    private RunSql() {}
}
