package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.ingest.run.RunRow.Findings;
import java.util.List;
import java.util.function.Function;
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
        return jdbc.sql(RunSql.TAKE_NUMBERS)
                .param("runs", runs)
                .param("serials", serials)
                .query((row, number) ->
                        new Numbers(List.of((Long[]) row.getArray("runs").getArray()), List.of((Long[])
                                row.getArray("serials").getArray())))
                .single();
    }

    /** Stores runs under the numbers they have. */
    void insert(List<RunRow> runs, long recorderId) {
        jdbc.sql(RunSql.INSERT_RUNS)
                .param("runs", mapper.writeValueAsString(runs))
                .param("measurements", documents(runs, Findings::measurements))
                .param("verdicts", documents(runs, Findings::verdicts))
                .param("defects", documents(runs, Findings::defects))
                .param("recorder", recorderId)
                .update();
    }

    private String[] documents(List<RunRow> runs, Function<Findings, Object> part) {
        return runs.stream()
                .map(run -> mapper.writeValueAsString(part.apply(run.findings())))
                .toArray(String[]::new);
    }
}
