package com.f2x.neurohub.trace;

import com.f2x.neurohub.measurement.StoredJudgements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads units and their attempts. */
@Repository
class TraceStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    TraceStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Finds a unit. */
    Optional<TracedUnit> find(String condition, String key) {
        return jdbc.sql(TraceSql.unit(condition))
                .param("key", key)
                .query(TracedUnit.class)
                .optional();
    }

    /** Reads what happened to a unit. */
    History history(TracedUnit unit) {
        List<TracedAttempt> valid = new ArrayList<>();
        List<TracedAttempt> superseded = new ArrayList<>();
        jdbc.sql(TraceSql.ATTEMPTS).param("wip", unit.wipItemId()).query(row -> {
            (row.getObject("superseded_at") != null ? superseded : valid).add(attempt(row));
        });
        return new History(valid, superseded);
    }

    private TracedAttempt attempt(ResultSet row) throws SQLException {
        int attemptNo = row.getInt("attempt_no");
        return new TracedAttempt(
                row.getLong("process_data_id"),
                new TracedAttempt.Step(
                        row.getInt("process_number"), row.getString("process_code"), row.getString("process_name")),
                attemptNo,
                row.getString("worker_id"),
                row.getString("worker_name"),
                row.getString("operator_doubt"),
                row.getString("equipment_id"),
                new TracedAttempt.Times(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("completed_at", OffsetDateTime.class)),
                        row.getObject("duration_seconds", Integer.class)),
                row.getString("result"),
                TracedAttempt.Findings.of(
                        mapper.readTree(row.getString("measurements")),
                        row.getString("verdict"),
                        new StoredJudgements(row.getString("verdicts")),
                        mapper.readTree(row.getString("defects"))),
                row.getString("notes"),
                attemptNo > 1,
                row.getBoolean("is_retest"),
                new TracedAttempt.Who(
                        read(row.getString("recorder"), Recorder.class),
                        read(row.getString("completer"), Person.class),
                        read(row.getString("end_recorder"), Recorder.class),
                        instant(row.getObject("superseded_at", OffsetDateTime.class)),
                        read(row.getString("superseder"), Recorder.class)));
    }

    /** What was decided on a unit, the earliest first. */
    List<Decision> decisions(TracedUnit unit) {
        return List.of(mapper.readValue(unit.decisions(), Decision[].class));
    }

    private <V> @Nullable V read(@Nullable String json, Class<V> type) {
        return json == null ? null : mapper.readValue(json, type);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
