package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.step.CompletionRules;
import com.f2x.neurohub.execution.step.EquipmentRules;
import com.f2x.neurohub.execution.step.RuleOverride;
import com.f2x.neurohub.execution.step.StartRules;
import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitChange.SerialChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.time.Instant;

/** What a run that is over does to its unit: start and completion in one, by the same rules. A pure function. */
final class RunRules {

    private RunRules() {}

    /**
     * What a run does.
     *
     * @param before what the run began with, the superseded PASS taken away
     * @param after the unit afterwards, a serial not yet issued
     * @param change the last change of the unit
     * @param count what the lot counts in all
     * @param supersedes whether an earlier PASS of the step becomes void
     * @param late whether later runs of the step are recorded, so that this one changes nothing
     * @param verdicts the server's verdicts on its measurements
     */
    record Applied(
            Snapshot before,
            UnitProgress after,
            UnitChange change,
            LotCount count,
            boolean supersedes,
            boolean late,
            Judgements verdicts) {}

    /**
     * Decides on a run.
     *
     * @param historical whether the past is told
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 or 422 naming the rule that refuses it
     */
    static Applied apply(Snapshot now, CompletedRun run, boolean historical) {
        if (now.running() != null) {
            throw Rule.STEP_RUNNING_BY_ANOTHER.because("Process %d of %s is already in progress"
                    .formatted(now.step().processNumber(), now.unit().wipId()));
        }
        requireLevel(now, run);
        if (historical) {
            return tell(now.progress().with(now.unit().unblocked()), now.step(), run);
        }
        new RuleOverride(null).pass(EquipmentRules.blocks(run.equipment(), now));
        return execute(now.progress(), now.step(), run, LotCount.NOTHING, false);
    }

    private static void requireLevel(Snapshot now, CompletedRun run) {
        DataLevel level = now.phase().dataLevel();
        if (run.dataLevel() != null && run.dataLevel() != level) {
            throw Rule.DATA_LEVEL.at(
                    "data_level",
                    "must be %s, which process %d works on"
                            .formatted(level, now.step().processNumber()));
        }
    }

    private static Applied tell(UnitProgress now, StepProgress step, CompletedRun run) {
        Instant last = step.tally().lastEventAt();
        if (last != null && run.startedAt().isBefore(last)) {
            Unit unit = now.unit();
            UnitChange none = UnitChange.wip(unit.wipStatus(), null, LotCount.NOTHING);
            Judgements verdicts = step.rules().limits().judge(run.outcome());
            UnitProgress after = now.with(step.with(step.tally().afterLate()));
            return new Applied(now.at(step), after, none, LotCount.NOTHING, false, true, verdicts);
        }
        if (!step.passed()) {
            return execute(now, step, run, LotCount.NOTHING, false);
        }
        UnitChange reopened = reopen(now.at(step));
        StepProgress open = step.with(step.tally().superseded());
        return execute(now.with(now.unit().after(reopened)).with(open), open, run, reopened.count(), true);
    }

    /** Takes away the PASS that a later run supersedes. */
    private static UnitChange reopen(Snapshot now) {
        Unit unit = now.unit();
        return switch (now.phase()) {
            case BEFORE_CONVERSION -> {
                if (unit.wipStatus() == WipStatus.CONVERTED) {
                    throw Rule.ALREADY_CONVERTED.because("%s has its serial, process %d cannot be superseded"
                            .formatted(unit.wipId(), now.step().processNumber()));
                }
                boolean counted = unit.wipStatus() == WipStatus.COMPLETED
                        && now.progress().conversion().isEmpty();
                WipStatus open = unit.wipStatus() == WipStatus.COMPLETED ? WipStatus.IN_PROGRESS : unit.wipStatus();
                yield UnitChange.wip(open, null, counted ? UnitChange.UNPASSED : LotCount.NOTHING);
            }
            case CONVERSION -> throw Rule.ALREADY_CONVERTED.because("%s has its serial".formatted(unit.wipId()));
            case AFTER_CONVERSION -> {
                Unit.SerialFacts serial = unit.requireSerial();
                boolean passed = serial.status() == SerialStatus.PASSED;
                SerialStatus open = passed ? SerialStatus.IN_PROGRESS : serial.status();
                yield UnitChange.serial(
                        new SerialChange(open, serial.reworkCount(), null),
                        null,
                        passed ? UnitChange.UNPASSED : LotCount.NOTHING);
            }
        };
    }

    private static Applied execute(
            UnitProgress now, StepProgress step, CompletedRun run, LotCount counted, boolean supersedes) {
        Snapshot before = now.at(step);
        UnitChange start = StartRules.start(before);
        UnitProgress running = now.with(now.unit().after(start));
        Judgements verdicts = step.rules().limits().judge(run.outcome());
        UnitChange end = CompletionRules.complete(running.at(step), run.outcome());
        UnitProgress after = running.with(running.unit().after(end).at(run.completedAt()))
                .with(step.with(step.tally().after(run.outcome().result(), run.completedAt())));
        LotCount count = counted.plus(start.count()).plus(end.count());
        return new Applied(before, after, end, count, supersedes, false, verdicts);
    }
}
