package com.f2x.neurohub.quality;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts yields in the database: one statement for what is asked about, one for the counts. */
@Service
@Transactional(readOnly = true)
class YieldService {

    private static final String SUBJECT = """
            select l.lot_number, p.id as process_id
            from lots l
            left join processes p on p.process_code = :process
            where l.id = :lot
            """;

    private static final String COUNTS = """
            select count(*) as units,
                   coalesce(sum(runs), 0) as runs,
                   count(*) filter (where runs > 1) as retested_units,
                   coalesce(sum(passing_runs), 0) as passing_runs,
                   count(*) filter (where first_result = 'PASS') as first_pass_units,
                   count(*) filter (where last_result = 'PASS') as final_pass_units
            from (select count(*) as runs,
                         count(*) filter (where d.result = 'PASS') as passing_runs,
                         (array_agg(d.result order by d.started_at, d.id))[1] as first_result,
                         (array_agg(case when d.superseded_at is null then d.result end
                                    order by d.started_at desc, d.id desc))[1] as last_result
                  from process_data d
                  join wip_items w on w.id = d.wip_id
                  where d.lot_id = :lot and d.process_id = :process and d.completed_at is not null
                    and (cast(:carrier as text) is null or w.carrier = :carrier)
                  group by d.wip_id) unit
            """;

    private final JdbcClient jdbc;

    YieldService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Subject(String lotNumber, @Nullable Long processId) {}

    /**
     * Counts the yields of a step of a lot.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 for an unknown lot or process
     */
    LotYield of(long lotId, String process, @Nullable String carrier) {
        String code = Texts.code(process);
        Subject subject = jdbc.sql(SUBJECT)
                .param("lot", lotId)
                .param("process", code)
                .query(Subject.class)
                .optional()
                .orElseThrow(() -> Rule.LOT_NOT_FOUND.because("Lot with ID %d not found".formatted(lotId)));
        if (subject.processId() == null) {
            throw Rule.PROCESS_NOT_FOUND.at("process", "Process %s not found".formatted(code));
        }
        LotYield.Counts counts = jdbc.sql(COUNTS)
                .param("lot", lotId)
                .param("process", subject.processId())
                .param("carrier", carrier)
                .query(LotYield.Counts.class)
                .single();
        return LotYield.of(subject.lotNumber(), code, carrier, counts);
    }
}
