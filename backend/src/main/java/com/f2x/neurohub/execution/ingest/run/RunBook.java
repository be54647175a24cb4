package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.ingest.run.RunRules.Applied;
import com.f2x.neurohub.execution.ingest.run.RunRules.Effect;
import com.f2x.neurohub.execution.ingest.run.RunStore.Numbers;
import com.f2x.neurohub.execution.meter.WorkMeters.Worked;
import com.f2x.neurohub.execution.step.StartRules;
import com.f2x.neurohub.execution.unit.Limits;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.ProgressStore.SupersededStep;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.SpecTimeline;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.serial.SerialStore.IssuedSerial;
import com.f2x.neurohub.tracking.serial.SerialStore.SerialState;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import com.f2x.neurohub.tracking.wip.WipStore.WipState;
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
 * The runs of one transaction: each is judged by the rules against what the ones before it left. Nothing is read or
 * written here; {@link RunRecording} opens a book and writes it, so that a chunk costs as many statements as a single
 * run.
 */
public final class RunBook {

    private final Map<Long, UnitProgress> units;
    private final RunTimes times;
    private final Queue<Long> runIds;
    private final Queue<Long> serialIds;
    private final Map<Long, WipStatus> storedWips = new HashMap<>();
    private final Map<Long, SerialStatus> storedSerials = new HashMap<>();

    final Map<Long, SpecTimeline> timelines = new HashMap<>();
    final List<RunRow> rows = new ArrayList<>();
    final List<SupersededStep> superseded = new ArrayList<>();
    final List<IssuedSerial> issued = new ArrayList<>();
    final Map<Long, WipState> wipStates = new TreeMap<>();
    final Map<Long, SerialState> serialStates = new HashMap<>();
    final Map<Long, Integer> operationSeconds = new TreeMap<>();
    final Map<Long, LotCount> counts = new TreeMap<>();
    final List<Worked> worked = new ArrayList<>();

    RunBook(Map<Long, UnitProgress> units, Numbers numbers, RunTimes times) {
        this.units = units;
        this.times = times;
        this.runIds = new ArrayDeque<>(numbers.runs());
        this.serialIds = new ArrayDeque<>(numbers.serials());
        units.values().forEach(loaded -> noteStored(loaded.unit()));
    }

    private void noteStored(Unit unit) {
        storedWips.put(unit.wipItemId(), unit.wipStatus());
        if (unit.serial() != null) {
            storedSerials.put(unit.serial().id(), unit.serial().status());
        }
    }

    /** The unit as the runs so far left it. */
    UnitProgress unit(long wipItemId) {
        return Objects.requireNonNull(units.get(wipItemId), "a locked unit has a route");
    }

    /**
     * Notes a run.
     *
     * @param limits what its measurements are held against
     * @return the number its row will have
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 or 422 naming the rule that refuses it; the book is
     *     as it was
     */
    long note(Snapshot now, CompletedRun told, Limits limits) {
        StartRules.requireOnRoute(now);
        CompletedRun run = times.recorded(told, now.progress());
        Applied applied = RunRules.apply(now, run, limits, times.historical());
        long id = runIds.remove();
        noteRow(id, applied, run);
        noteUnit(applied, run);
        return id;
    }

    private void noteRow(long id, Applied applied, CompletedRun run) {
        if (applied.effect() == Effect.SUPERSEDES) {
            supersede(applied.before());
        }
        rows.add(RunRow.of(id, run, applied));
        Outcome outcome = run.ending().outcome();
        String process = applied.before().step().processCode();
        worked.add(new Worked(process, outcome == null ? null : outcome.result()));
        if (run.equipmentId() != null && applied.effect() != Effect.ABORTED) {
            int seconds = (int) Duration.between(run.startedAt(), run.endedAt()).toSeconds();
            operationSeconds.merge(run.equipmentId(), seconds, Integer::sum);
        }
    }

    private void supersede(Snapshot now) {
        long wipItemId = now.unit().wipItemId();
        long processId = now.step().processId();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isPassOf(wipItemId, processId)) {
                rows.set(i, rows.get(i).asSuperseded());
                return;
            }
        }
        superseded.add(new SupersededStep(wipItemId, processId));
    }

    private void noteUnit(Applied applied, CompletedRun run) {
        UnitProgress after = applied.after();
        Unit unit = after.unit();
        if (applied.change() != null) {
            after = after.with(noteChange(unit, applied.change(), run));
            counts.merge(unit.lotId(), applied.count(), LotCount::plus);
        }
        units.put(unit.wipItemId(), after);
    }

    private Unit noteChange(Unit unit, UnitChange change, CompletedRun run) {
        Unit changed = unit;
        if (change.issuedSerial() != null) {
            long serialId = serialIds.remove();
            issued.add(new IssuedSerial(serialId, unit.wipItemId(), change.issuedSerial(), run.endedAt()));
            changed = unit.withSerial(serialId, change.issuedSerial());
            storedSerials.put(serialId, change.issuedSerial());
        }
        if (change.serial() != null && unit.serialId() != null) {
            SerialStatus from = Objects.requireNonNull(storedSerials.get(unit.serialId()));
            serialStates.put(unit.serialId(), change.serial().of(unit.serialId(), from, run.endedAt()));
        }
        WipStatus from = Objects.requireNonNull(storedWips.get(unit.wipItemId()));
        wipStates.put(unit.wipItemId(), change.wipState(unit.wipItemId(), from, run.endedAt()));
        return changed;
    }
}
