package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.UnitStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads units and how far they have come, which is what the rules look at. */
@Repository
public class ProgressStore {

    private final UnitStore units;
    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final ProgressRows rows;

    ProgressStore(UnitStore units, JdbcClient jdbc, JsonMapper mapper) {
        this.units = units;
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.rows = new ProgressRows(mapper);
    }

    /**
     * Locks a unit until the transaction ends, and reads it.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    public UnitProgress lock(UnitReference unit) {
        return load(units.lock(unit));
    }

    /** Locks units, given by the numbers of their WIP items, until the transaction ends, and reads them. */
    public Map<Long, UnitProgress> lock(Collection<Long> wipItemIds) {
        units.lock(wipItemIds);
        return load(wipItemIds);
    }

    /**
     * Reads a unit without a lock.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    public UnitProgress read(UnitReference unit) {
        return load(units.find(unit));
    }

    /** Reads a unit, given by the number of its WIP item, in one statement. */
    public UnitProgress load(long wipItemId) {
        Map<Long, UnitProgress> units =
                jdbc.sql(ProgressSql.LOAD_UNIT).param("unit", wipItemId).query(rows::progress);
        return Objects.requireNonNull(Objects.requireNonNull(units).get(wipItemId), "a locked unit has a route");
    }

    private Map<Long, UnitProgress> load(Collection<Long> wipItemIds) {
        return Objects.requireNonNull(jdbc.sql(ProgressSql.LOAD_UNITS)
                .param("units", wipItemIds.toArray(Long[]::new))
                .query(rows::progress));
    }

    /**
     * What the rules look at for the step of a unit that a client means, which may be off its route.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such process at all
     */
    public Snapshot snapshot(UnitProgress unit, ProcessReference process) {
        return unit.at(unit.find(process).orElseGet(() -> StepProgress.offRoute(find(process))));
    }

    /**
     * What the measurements of an event are held against: the specs in force at its time. Only one before their last
     * change costs a statement.
     *
     * @param at when it happened, null for now
     * @param known the timelines of processes that were read before; more are added
     */
    public Limits limits(StepProgress step, @Nullable Instant at, Map<Long, SpecTimeline> known) {
        Limits limits = step.rules().limits();
        return at == null || limits.inForceAt(at)
                ? limits
                : limits.of(
                        known.computeIfAbsent(step.processId(), this::timeline).at(at));
    }

    private SpecTimeline timeline(long processId) {
        return new SpecTimeline(jdbc.sql(ProgressSql.SPEC_REVISIONS)
                .param("process", processId)
                .query((row, number) -> rows.revision(row))
                .list());
    }

    private ProcessIdentity find(ProcessReference process) {
        return jdbc.sql(ProgressSql.FIND_PROCESS)
                .param("id", process.id())
                .param("number", process.number())
                .param("code", process.text())
                .query(ProcessIdentity.class)
                .optional()
                .orElseThrow(() -> Rule.PROCESS_NOT_FOUND.at("process_id", "Process %s not found", process.text()));
    }

    /**
     * A step whose PASS becomes void.
     *
     * @param wipItemId the unit
     * @param processId the step
     */
    public record SupersededStep(long wipItemId, long processId) {}

    /** Makes the valid PASS of steps void. */
    public void supersede(List<SupersededStep> steps, long by) {
        jdbc.sql(ProgressSql.SUPERSEDE)
                .param("steps", mapper.writeValueAsString(steps))
                .param("by", by)
                .update();
    }
}
