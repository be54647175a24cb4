package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.step.CompletionRules;
import com.f2x.neurohub.execution.step.EquipmentRules;
import com.f2x.neurohub.execution.step.RuleOverride;
import com.f2x.neurohub.execution.step.StartRules;
import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Limits;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a run that is over does to its unit: start and completion in one, by the same rules. A pure function. */
final class RunRules {

    private RunRules() {}

    /** What a run is to its unit. */
    enum Effect {
        /** It counts, and the unit is as it left it. */
        COUNTS,
        /** It counts, and an earlier PASS of the step becomes void. */
        SUPERSEDES,
        /** It counts for its step, but the unit is beyond being changed by it. */
        KEPT,
        /** Later runs of the step are recorded, so that it changes nothing. */
        LATE,
        /** It contradicts or repeats a PASS that stands until a person decides. */
        RETEST,
        /** It had no outcome. */
        ABORTED
    }

    /**
     * What a run does.
     *
     * @param before what the run began with, the superseded PASS taken away
     * @param after the unit afterwards, a serial not yet issued
     * @param change the last change of the unit, null for none
     * @param count what the lot counts in all
     * @param effect what it is to the unit
     * @param verdicts the server's verdicts on its measurements, null where it had no outcome
     */
    record Applied(
            Snapshot before,
            UnitProgress after,
            @Nullable UnitChange change,
            LotCount count,
            Effect effect,
            @Nullable Judgements verdicts) {

        private static Applied unchanged(
                Snapshot before, StepProgress after, Effect effect, @Nullable Judgements verdicts) {
            return new Applied(before, before.progress().with(after), null, LotCount.NOTHING, effect, verdicts);
        }
    }

    /**
     * Decides on a run.
     *
     * @param limits what its measurements are held against
     * @param historical whether the past is told: it happened, whatever live work must keep to
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 or 422 naming the rule that refuses it
     */
    static Applied apply(Snapshot now, CompletedRun run, Limits limits, boolean historical) {
        requireLevel(now, run);
        Outcome outcome = run.ending().outcome();
        if (outcome == null || historical) {
            StartRules.requireSubject(now);
        }
        if (outcome == null) {
            return Applied.unchanged(now, now.step().with(now.step().tally().afterAbort()), Effect.ABORTED, null);
        }
        now.step().rules().requireKnown(outcome);
        Judgements verdicts = limits.judge(outcome);
        if (historical) {
            return tell(now.progress().with(now.unit().unblocked()).at(now.step()), run, outcome, verdicts);
        }
        if (now.step().passed() && outcome.result() != Result.PASS) {
            return retest(now, run.endedAt(), verdicts);
        }
        requireNotRunning(now);
        new RuleOverride(null).pass(EquipmentRules.blocks(run.equipment(), now));
        return execute(now, false, run, outcome, verdicts);
    }

    private static void requireNotRunning(Snapshot now) {
        if (now.running() != null) {
            throw Rule.STEP_RUNNING_BY_ANOTHER.because(
                    "Process %d of %s is already in progress",
                    now.step().processNumber(), now.unit().wipId());
        }
    }

    private static void requireLevel(Snapshot now, CompletedRun run) {
        DataLevel level = now.phase().dataLevel();
        if (run.dataLevel() != null && run.dataLevel() != level) {
            throw Rule.DATA_LEVEL.at(
                    "data_level",
                    "must be %s, which process %d works on",
                    level,
                    now.step().processNumber());
        }
    }

    private static Applied tell(Snapshot now, CompletedRun run, Outcome outcome, Judgements verdicts) {
        StepProgress step = now.step();
        Instant last = step.tally().lastEventAt();
        if (last != null && run.startedAt().isBefore(last)) {
            return Applied.unchanged(now, step.with(step.tally().afterLate()), Effect.LATE, verdicts);
        }
        requireNotRunning(now);
        if (!step.passed()) {
            return TellingRules.takesPart(now, outcome.result())
                    ? execute(now, true, run, outcome, verdicts)
                    : Applied.unchanged(
                            now, step.with(step.tally().after(outcome.result(), run.endedAt())), Effect.KEPT, verdicts);
        }
        if (!TellingRules.maySupersede(now)) {
            return retest(now, run.endedAt(), verdicts);
        }
        UnitChange reopened = TellingRules.reopen(now);
        StepProgress open = step.with(step.tally().superseded());
        Snapshot before =
                now.progress().with(now.unit().after(reopened)).with(open).at(open);
        Applied applied = execute(before, true, run, outcome, verdicts);
        LotCount count = reopened.count().plus(applied.count());
        return new Applied(before, applied.after(), applied.change(), count, Effect.SUPERSEDES, verdicts);
    }

    private static Applied retest(Snapshot now, Instant endedAt, Judgements verdicts) {
        return Applied.unchanged(
                now, now.step().with(now.step().tally().afterRetest(endedAt)), Effect.RETEST, verdicts);
    }

    private static Applied execute(
            Snapshot before, boolean told, CompletedRun run, Outcome outcome, Judgements verdicts) {
        StepProgress step = before.step();
        Snapshot beginning = told ? TellingRules.withRoomToReopen(before) : before;
        UnitChange start = told ? StartRules.change(beginning) : StartRules.start(beginning);
        UnitProgress running = beginning.progress().with(beginning.unit().after(start));
        Snapshot ending = told ? TellingRules.withRoomFor(outcome.result(), running.at(step)) : running.at(step);
        UnitChange end = CompletionRules.complete(ending, outcome);
        UnitProgress after = running.with(running.unit().after(end).at(run.endedAt()))
                .with(step.with(step.tally().after(outcome.result(), run.endedAt())));
        return new Applied(before, after, end, start.count().plus(end.count()), Effect.COUNTS, verdicts);
    }
}
