package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.AttemptColumns;
import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.measurement.Judgements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores attempts as they start, complete and are aborted; called with the unit's row locked. */
@Repository
public class AttemptStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    AttemptStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Stores the start of an attempt; its time is the database's after the lock unless it was recorded offline. */
    Attempt insert(Snapshot now, StartStep start, Assignment assignment, @Nullable Long sessionId) {
        DataLevel level = now.phase().dataLevel();
        return jdbc.sql(AttemptSql.INSERT_ATTEMPT)
                .param("lot", now.unit().lotId())
                .param("wip", now.unit().wipItemId())
                .param("serial", level == DataLevel.SERIAL ? now.unit().serialId() : null)
                .param("process", now.step().processId())
                .param("level", level.name())
                .param("attempt", now.step().tally().attempts() + 1)
                .param("operator", assignment.operator().userId())
                .param("doubt", Objects.toString(assignment.operator().doubt(), null))
                .param("recorder", start.caller().userId())
                .param("reported_operator", start.worker())
                .param("equipment", assignment.equipmentId())
                .param("reported_equipment", start.equipment())
                .param("equipment_doubt", Objects.toString(assignment.doubt(), null))
                .param("state", now.unit().stateAt(level))
                .param("session", sessionId)
                .param("occurred_at", utc(start.occurredAt()))
                .query((row, number) -> AttemptColumns.read(row))
                .single();
    }

    /**
     * Stores the end of an attempt.
     *
     * @param operatorId who completed it; who told of that is the caller
     */
    Attempt complete(
            Attempt running, CompleteStep completion, Judgements verdicts, long operatorId, @Nullable Long sessionId) {
        Outcome outcome = completion.outcome();
        return jdbc.sql(AttemptSql.COMPLETE_ATTEMPT)
                .param("id", running.id())
                .param("result", outcome.result().name())
                .param("measurements", json(outcome.measurements()))
                .param("verdict", verdicts.overall().name())
                .param("verdicts", json(verdicts.all()))
                .param("defects", json(outcome.defects()))
                .param("notes", outcome.notes())
                .param("operator", operatorId)
                .param("recorder", completion.caller().userId())
                .param("session", sessionId)
                .param("occurred_at", utc(completion.occurredAt()))
                .query((row, number) -> AttemptColumns.read(row))
                .single();
    }

    /** Adds the attempt that a completion may repeat: the one it names, or the one that completed last. */
    Snapshot compare(Snapshot now, CompleteStep completion) {
        Outcome outcome = completion.outcome();
        return jdbc.sql(AttemptSql.FIND_LAST_COMPLETED)
                .param("unit", now.unit().wipItemId())
                .param("process", now.step().processId())
                .param("attempt", completion.attemptId())
                .param("measurements", json(outcome.measurements()))
                .param("defects", json(outcome.defects()))
                .param("notes", outcome.notes())
                .query((row, number) -> now.with(last(row)))
                .optional()
                .orElse(now);
    }

    private static Snapshot.Last last(ResultSet row) throws SQLException {
        return new Snapshot.Last(
                AttemptColumns.read(row),
                row.getBoolean("same_payload"),
                AttemptColumns.instant(row.getObject("aborted_since", OffsetDateTime.class)));
    }

    /**
     * Finds the attempt that an abort is about where it does not run.
     *
     * @param attemptId the attempt, null for the latest
     */
    @Nullable
    AbortedAttempt findForAbort(Snapshot now, @Nullable Long attemptId) {
        return jdbc.sql(AttemptSql.FIND_ATTEMPT)
                .param("unit", now.unit().wipItemId())
                .param("process", now.step().processId())
                .param("attempt", attemptId)
                .query((row, number) -> aborted(row))
                .optional()
                .orElse(null);
    }

    /**
     * Stores that an attempt was aborted.
     *
     * @param operatorId who did it
     * @param recorderId who told of it
     */
    public AbortedAttempt abort(Attempt running, String reason, long operatorId, long recorderId) {
        return jdbc.sql(AttemptSql.ABORT_ATTEMPT)
                .param("id", running.id())
                .param("reason", reason)
                .param("operator", operatorId)
                .param("recorder", recorderId)
                .query((row, number) -> aborted(row))
                .single();
    }

    private static AbortedAttempt aborted(ResultSet row) throws SQLException {
        return new AbortedAttempt(
                row.getLong("id"),
                row.getInt("attempt_no"),
                AttemptColumns.instant(row.getObject("aborted_at", OffsetDateTime.class)),
                row.getString("started_from"),
                row.getString("cleared_failure"));
    }

    private String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
