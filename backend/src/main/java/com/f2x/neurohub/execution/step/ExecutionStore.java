package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads what the rules look at and stores what they decide. A unit's lock is the row of its WIP item, also once it has
 * a serial; its lot is locked before it, in a way that only a removal would wait for.
 */
@Repository
class ExecutionStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final ExecutionRows rows;

    ExecutionStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.rows = new ExecutionRows(mapper);
    }

    /**
     * Locks a unit until the transaction ends.
     *
     * @return the number of its WIP item
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    long lock(UnitReference unit) {
        return find(ExecutionSql.LOCK_UNIT, unit);
    }

    /**
     * Finds a unit without a lock, to be read only.
     *
     * @return the number of its WIP item
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    long find(UnitReference unit) {
        return find(ExecutionSql.FIND_UNIT, unit);
    }

    private long find(String sql, UnitReference unit) {
        return jdbc.sql(sql.formatted(condition(unit)))
                .param("reference", unit.isNumber() ? Long.valueOf(unit.text()) : unit.text())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> unit.toSerial()
                        ? Rule.SERIAL_NOT_FOUND.because("Serial %s not found".formatted(unit.text()))
                        : Rule.WIP_ITEM_NOT_FOUND.at("wip_id", "WIP %s not found".formatted(unit.text())));
    }

    private static String condition(UnitReference unit) {
        if (unit.toSerial()) {
            return unit.isNumber() ? ExecutionSql.BY_SERIAL : ExecutionSql.BY_SERIAL_NUMBER;
        }
        if (unit.isWipId()) {
            return ExecutionSql.BY_WIP_ID;
        }
        return unit.isNumber() ? ExecutionSql.BY_NUMBER : ExecutionSql.BY_SERIAL_NUMBER;
    }

    /** Reads a unit and how far it has come, in one statement. */
    UnitProgress load(long wipItemId) {
        return Objects.requireNonNull(load(List.of(wipItemId)).get(wipItemId), "a locked unit has a route");
    }

    /**
     * What the rules look at for one step of a unit.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such process
     */
    Snapshot snapshot(UnitProgress progress, ProcessReference process) {
        return progress.find(process).map(progress::at).orElseGet(() -> progress.off(findProcess(process)));
    }

    /** Locks units until the transaction ends, in one order for everybody. */
    void lock(Collection<Long> wipItemIds) {
        jdbc.sql(ExecutionSql.LOCK_UNITS)
                .param("units", wipItemIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Reads units and how far they have come, in one statement. */
    Map<Long, UnitProgress> load(Collection<Long> wipItemIds) {
        return Objects.requireNonNull(jdbc.sql(ExecutionSql.LOAD_PROGRESS)
                .param("units", wipItemIds.toArray(Long[]::new))
                .query(rows::progress));
    }

    /**
     * Finds a process that is not on a unit's route.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such process at all
     */
    ProcessIdentity findProcess(ProcessReference process) {
        return jdbc.sql(ExecutionSql.FIND_PROCESS)
                .param("id", process.id())
                .param("number", process.number())
                .param("code", process.text())
                .query(ProcessIdentity.class)
                .optional()
                .orElseThrow(() ->
                        Rule.PROCESS_NOT_FOUND.at("process_id", "Process %s not found".formatted(process.text())));
    }

    /**
     * Adds the attempt that completed last, compared with a payload.
     *
     * @param attemptId the attempt to compare instead, null for the last one
     */
    Snapshot withLastCompleted(Snapshot now, Outcome outcome, @Nullable Long attemptId) {
        return jdbc.sql(ExecutionSql.FIND_LAST_COMPLETED)
                .param("unit", now.unit().wipItemId())
                .param("process", now.step().processId())
                .param("attempt", attemptId)
                .param("measurements", json(outcome.measurements()))
                .param("defects", json(outcome.defects()))
                .param("notes", outcome.notes())
                .query((row, number) -> now.withLast(ExecutionRows.last(row)))
                .optional()
                .orElse(now);
    }

    /** Stores the start of an attempt; its time is the database's after the lock unless it was recorded offline. */
    Attempt insert(Snapshot now, StartStep start, Assignment assignment, @Nullable Long sessionId) {
        Step step = now.step();
        DataLevel level = step.phase().dataLevel();
        return jdbc.sql(ExecutionSql.INSERT_ATTEMPT)
                .param("lot", now.unit().lotId())
                .param("wip", now.unit().wipItemId())
                .param("serial", level == DataLevel.SERIAL ? now.unit().serialId() : null)
                .param("process", step.processId())
                .param("level", level.name())
                .param("attempt", step.tally().attempts() + 1)
                .param("operator", assignment.operatorId())
                .param("recorder", start.caller().userId())
                .param("reported_operator", start.worker())
                .param("equipment", assignment.equipmentId())
                .param("reported_equipment", start.equipment())
                .param("state", now.unit().stateAt(level))
                .param("session", sessionId)
                .param("occurred_at", utc(start.occurredAt()))
                .query((row, number) -> ExecutionRows.attempt(row))
                .single();
    }

    /** Stores the end of an attempt. */
    Attempt complete(
            Attempt running, CompleteStep completion, Judgements verdicts, long operatorId, @Nullable Long sessionId) {
        Outcome outcome = completion.outcome();
        return jdbc.sql(ExecutionSql.COMPLETE_ATTEMPT)
                .param("id", running.id())
                .param("result", outcome.result().name())
                .param("measurements", json(outcome.measurements()))
                .param("verdict", verdicts.overall().name())
                .param("verdicts", json(verdicts.all()))
                .param("defects", json(outcome.defects()))
                .param("notes", outcome.notes())
                .param("operator", operatorId)
                .param("session", sessionId)
                .param("occurred_at", utc(completion.occurredAt()))
                .query((row, number) -> ExecutionRows.attempt(row))
                .single();
    }

    /**
     * Finds the attempt that an abort is about where it does not run.
     *
     * @param attemptId the attempt, null for the latest
     */
    @Nullable
    AbortedAttempt findForAbort(Snapshot now, @Nullable Long attemptId) {
        return jdbc.sql(ExecutionSql.FIND_ATTEMPT)
                .param("unit", now.unit().wipItemId())
                .param("process", now.step().processId())
                .param("attempt", attemptId)
                .query((row, number) -> ExecutionRows.aborted(row))
                .optional()
                .orElse(null);
    }

    /** Stores that an attempt was aborted. */
    AbortedAttempt abort(Attempt running, String reason, long userId) {
        return jdbc.sql(ExecutionSql.ABORT_ATTEMPT)
                .param("id", running.id())
                .param("reason", reason)
                .param("user", userId)
                .query((row, number) -> ExecutionRows.aborted(row))
                .single();
    }

    /** Takes numbers for rows that are written later. */
    List<Long> nextIds(int count) {
        return jdbc.sql(ExecutionSql.NEXT_IDS)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** Makes the valid PASS of steps void. */
    void supersede(List<SupersededStep> steps, long by) {
        jdbc.sql(ExecutionSql.SUPERSEDE)
                .param("steps", json(steps))
                .param("by", by)
                .update();
    }

    /**
     * A step whose PASS a later run supersedes.
     *
     * @param wipItemId the unit
     * @param processId the step
     */
    record SupersededStep(long wipItemId, long processId) {}

    /** Stores runs that are over, in one statement. */
    void insert(List<RunRow> runs, long recorderId) {
        jdbc.sql(ExecutionSql.INSERT_RUNS)
                .param("runs", json(runs))
                .param("recorder", recorderId)
                .update();
    }

    /** Counts the attempts that run on equipment. */
    int runningOn(long equipmentId) {
        return jdbc.sql("select count(*) from process_data"
                        + " where equipment_id = :id and completed_at is null and aborted_at is null")
                .param("id", equipmentId)
                .query(Integer.class)
                .single();
    }

    private String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
