package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.step.ExecutionStore.SupersededStep;
import com.f2x.neurohub.execution.step.RunRules.Applied;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.serial.SerialStates.SerialState;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStates.WipState;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;

/**
 * The runs of one transaction: each is judged by the rules against what the ones before it left, and all are written at
 * the end, so that a chunk costs as many statements as a single run.
 */
public final class RunBook {

    private final RunRecording recording;
    private final Map<Long, UnitProgress> units;
    private final Map<Long, WipStatus> storedWips = new HashMap<>();
    private final Map<Long, SerialStatus> storedSerials = new HashMap<>();
    private final Queue<Long> ids;
    private final boolean historical;

    private final List<RunRow> rows = new ArrayList<>();
    private final List<SupersededStep> superseded = new ArrayList<>();
    private final Map<Long, WipState> wipStates = new TreeMap<>();
    private final Map<Long, SerialState> serialStates = new HashMap<>();
    private final Map<Long, LotCount> counts = new TreeMap<>();
    private final Map<Long, Integer> operationSeconds = new TreeMap<>();

    RunBook(RunRecording recording, Map<Long, UnitProgress> units, List<Long> ids, boolean historical) {
        this.recording = recording;
        this.units = units;
        units.values().forEach(loaded -> noteStored(loaded.unit()));
        this.ids = new ArrayDeque<>(ids);
        this.historical = historical;
    }

    private void noteStored(Unit unit) {
        storedWips.put(unit.wipItemId(), unit.wipStatus());
        if (unit.serial() != null) {
            storedSerials.put(unit.serial().id(), unit.serial().status());
        }
    }

    /**
     * Records a run; nothing is written yet.
     *
     * @return the number its row will have
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it; the
     *     book is as it was
     */
    public long record(long wipItemId, CompletedRun run) {
        UnitProgress now = Objects.requireNonNull(units.get(wipItemId), "a locked unit has a route");
        StepProgress step = now.find(run.process()).orElseThrow(() -> offRoute(now, run.process()));
        recording.times().require(run, now, historical);
        UnitProgress judged = historical ? now.with(now.unit().unblocked()) : now;
        Applied applied = RunRules.apply(judged, step, run, historical);
        long id = ids.remove();
        note(applied, run, id);
        return id;
    }

    private RuntimeException offRoute(UnitProgress now, ProcessReference process) {
        StartRules.start(now.off(recording.store().findProcess(process)));
        return new IllegalStateException("A process that is not on the route cannot start");
    }

    private void note(Applied applied, CompletedRun run, long id) {
        Unit unit = applied.after().unit();
        if (applied.supersedes()) {
            supersede(unit.wipItemId(), applied.before().step().processId());
        }
        boolean overtaken = applied.late() && run.outcome().result() == Result.PASS;
        rows.add(RunRow.of(id, applied.before().unit(), applied.before().step(), run, applied.verdicts(), overtaken));
        if (run.equipmentId() != null) {
            int seconds =
                    (int) Duration.between(run.startedAt(), run.completedAt()).toSeconds();
            operationSeconds.merge(run.equipmentId(), seconds, Integer::sum);
        }
        UnitProgress after = applied.after();
        if (!applied.late()) {
            after = after.with(noteChange(unit, applied.change(), run));
            counts.merge(unit.lotId(), applied.count(), LotCount::plus);
        }
        units.put(unit.wipItemId(), after);
    }

    private void supersede(long wipItemId, long processId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isPassOf(wipItemId, processId)) {
                rows.set(i, rows.get(i).asSuperseded());
                return;
            }
        }
        superseded.add(new SupersededStep(wipItemId, processId));
    }

    private Unit noteChange(Unit unit, UnitChange change, CompletedRun run) {
        Unit changed = unit;
        if (change.issuedSerial() != null) {
            long serialId = recording.serials().issue(unit.wipItemId(), change.issuedSerial(), run.completedAt());
            changed = unit.withSerial(serialId, change.issuedSerial());
            storedSerials.put(serialId, change.issuedSerial());
        }
        if (change.serial() != null && unit.serialId() != null) {
            SerialStatus from = Objects.requireNonNull(storedSerials.get(unit.serialId()));
            serialStates.put(unit.serialId(), change.serial().of(unit.serialId(), from, run.completedAt()));
        }
        WipStatus from = Objects.requireNonNull(storedWips.get(unit.wipItemId()));
        wipStates.put(unit.wipItemId(), change.wipState(unit.wipItemId(), from, run.completedAt()));
        return changed;
    }

    /** Writes what was recorded: runs, units, equipment, and the lots last. */
    public void write(long recorderId) {
        if (rows.isEmpty()) {
            return;
        }
        if (!superseded.isEmpty()) {
            recording.store().supersede(superseded, recorderId);
        }
        recording.store().insert(rows, recorderId);
        recording.serials().store(List.copyOf(serialStates.values()));
        recording.wipItems().store(List.copyOf(wipStates.values()));
        operationSeconds.forEach((id, seconds) -> recording.equipment().recordOperation(id, seconds));
        counts.forEach((lot, count) -> recording.lots().count(lot, count));
    }
}
