package com.f2x.neurohub.execution.ingest.run;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores runs that are over, many in one statement. */
@Repository
class RunStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    RunStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * Numbers of rows that are written later; those that are not needed are gone.
     *
     * @param runs for process data
     * @param serials for serials
     */
    record Numbers(List<Long> runs, List<Long> serials) {}

    /** Takes numbers for rows that are written later. */
    Numbers take(int runs, int serials) {
        return jdbc.sql("""
                        select array(select nextval(pg_get_serial_sequence('process_data', 'id'))
                                     from generate_series(1, :runs)) as runs,
                               array(select nextval(pg_get_serial_sequence('serials', 'id'))
                                     from generate_series(1, :serials)) as serials
                        """)
                .param("runs", runs)
                .param("serials", serials)
                .query((row, number) ->
                        new Numbers(List.of((Long[]) row.getArray("runs").getArray()), List.of((Long[])
                                row.getArray("serials").getArray())))
                .single();
    }

    /** Stores runs under the numbers they have. */
    void insert(List<RunRow> runs, long recorderId) {
        jdbc.sql("""
                        insert into process_data (id, lot_id, wip_id, serial_id, process_id, data_level, attempt_no,
                                                  operator_id, recorded_by, completed_by, reported_operator,
                                                  operator_doubt, equipment_id, reported_equipment,
                                                  equipment_doubt, result, measurements, verdict, verdicts, defects, notes, is_retest, started_at,
                                                  completed_at, completion_recorded_at, aborted_at, aborted_by,
                                                  abort_reason, superseded_at, superseded_by)
                        select r.id, r.lot_id, r.wip_item_id, r.serial_id, r.process_id, r.data_level, r.attempt_no,
                               r.operator_id, :recorder, case when r.completed_at is not null then r.operator_id end,
                               r.reported_operator, r.operator_doubt, r.equipment_id, r.reported_equipment,
                               r.equipment_doubt, r.result, r.measurements, r.verdict, r.verdicts, r.defects, r.notes, r.retest, r.started_at,
                               r.completed_at, case when r.completed_at is not null then clock_timestamp() end,
                               r.aborted_at, case when r.aborted_at is not null then :recorder end, r.abort_reason,
                               case when r.superseded then clock_timestamp() end,
                               case when r.superseded then :recorder end
                        from jsonb_to_recordset(cast(:runs as jsonb))
                            as r (id bigint, lot_id bigint, wip_item_id bigint, serial_id bigint, process_id bigint,
                                  data_level text, attempt_no int, operator_id bigint, reported_operator text,
                                  operator_doubt text, equipment_id bigint, reported_equipment text,
                                  equipment_doubt text, result text,
                                  measurements jsonb, verdict text, verdicts jsonb, defects jsonb, notes text,
                                  retest boolean, started_at timestamptz, completed_at timestamptz,
                                  aborted_at timestamptz, abort_reason text, superseded boolean)
                        """)
                .param("runs", mapper.writeValueAsString(runs))
                .param("recorder", recorderId)
                .update();
    }
}
