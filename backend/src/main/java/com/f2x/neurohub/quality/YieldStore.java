package com.f2x.neurohub.quality;

import com.f2x.neurohub.shared.web.ProcessReference;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts runs in the database. */
@Repository
class YieldStore {

    private static final String SUBJECT = """
            select l.lot_number, p.id as process_id, p.process_code,
                   exists (select from route_steps st where st.route_id = l.route_id and st.process_id = p.id) as on_route
            from lots l
            left join lateral (
                select id, process_code
                from processes
                where id = :id or process_number = :number or process_code = :code
                order by id is not distinct from :id desc, process_number is not distinct from :number desc
                limit 1) p on true
            where l.id = :lot
            """;

    private static final String COUNTS = """
            select count(*) as units,
                   coalesce(sum(runs), 0) as runs,
                   count(*) filter (where runs > 1) as retested_units,
                   coalesce(sum(passing_runs), 0) as passing_runs,
                   count(*) filter (where first_result = 'PASS') as first_pass_units,
                   count(*) filter (where passed) as final_pass_units,
                   coalesce(sum(retests), 0) as retests,
                   count(*) filter (where passed and disputed) as disputed_units
            from (select count(*) as runs,
                         count(*) filter (where d.result = 'PASS') as passing_runs,
                         (array_agg(d.result order by d.started_at, d.id))[1] as first_result,
                         bool_or(d.result = 'PASS' and d.superseded_at is null) as passed,
                         count(*) filter (where d.is_retest) as retests,
                         bool_or(d.result <> 'PASS' and d.id > valid.id
                                 and (d.is_retest or d.started_at > valid.started_at)) as disputed
                  from process_data d
                  join wip_items w on w.id = d.wip_id
                  left join process_data valid on valid.wip_id = d.wip_id and valid.process_id = d.process_id
                      and valid.result = 'PASS' and valid.superseded_at is null
                  where d.lot_id = :lot and d.process_id = :process and d.completed_at is not null
                    and (cast(:carrier as text) is null or w.carrier = :carrier)
                  group by d.wip_id) unit
            """;

    private final JdbcClient jdbc;

    YieldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a yield is asked of.
     *
     * @param lotNumber the lot
     * @param processId the step, null if there is no such process
     * @param processCode its code
     * @param onRoute whether the step is on the lot's route
     */
    record Subject(
            String lotNumber,
            @Nullable Long processId,
            @Nullable String processCode,
            boolean onRoute) {}

    /** Finds what is asked about; empty for an unknown lot. */
    Optional<Subject> find(long lotId, ProcessReference process) {
        return jdbc.sql(SUBJECT)
                .param("lot", lotId)
                .param("id", process.id(), Types.BIGINT)
                .param("number", process.number(), Types.BIGINT)
                .param("code", process.text())
                .query(Subject.class)
                .optional();
    }

    /** Counts the runs of a step of a lot, on one carrier or on all. */
    LotYield.Counts count(long lotId, long processId, @Nullable String carrier) {
        return jdbc.sql(COUNTS)
                .param("lot", lotId)
                .param("process", processId)
                .param("carrier", carrier)
                .query(LotYield.Counts.class)
                .single();
    }
}
