package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.ingest.run.RunRules.Applied;
import com.f2x.neurohub.execution.ingest.run.RunRules.Effect;
import com.f2x.neurohub.execution.step.EquipmentRules;
import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.EquipmentDoubt;
import com.f2x.neurohub.execution.unit.OperatorDoubt;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.measurement.Judgement;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.measurement.Verdict;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A run as a row of process data, written together with others.
 *
 * @param id the row's number
 * @param subject which step of which unit it is about
 * @param event who did it when, and on what
 * @param findings what came of it
 * @param superseded whether its PASS is void, because a later run or one that stands is recorded
 */
record RunRow(
        long id,
        @JsonUnwrapped Subject subject,
        @JsonUnwrapped Event event,
        @JsonUnwrapped Findings findings,
        boolean superseded) {

    /** Which step of which unit. */
    record Subject(
            long lotId, long wipItemId, @Nullable Long serialId, long processId, DataLevel dataLevel, int attemptNo) {

        static Subject of(Snapshot before) {
            DataLevel level = before.phase().dataLevel();
            return new Subject(
                    before.unit().lotId(),
                    before.unit().wipItemId(),
                    level == DataLevel.SERIAL ? before.unit().serialId() : null,
                    before.step().processId(),
                    level,
                    before.step().tally().attempts() + 1);
        }
    }

    /** Who did it when, and on what. */
    record Event(
            long operatorId,
            @Nullable String reportedOperator,
            @Nullable OperatorDoubt operatorDoubt,
            @Nullable Long equipmentId,
            @Nullable String reportedEquipment,
            @Nullable EquipmentDoubt equipmentDoubt,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Instant abortedAt,
            @Nullable String abortReason) {

        static Event of(CompletedRun run, Snapshot before) {
            boolean aborted = run.ending().outcome() == null;
            return new Event(
                    run.operator().userId(),
                    run.reportedOperator(),
                    run.operator().doubt(),
                    run.equipmentId(),
                    run.reportedEquipment(),
                    EquipmentRules.doubt(run.equipment(), before),
                    run.startedAt(),
                    aborted ? null : run.endedAt(),
                    aborted ? run.endedAt() : null,
                    run.ending().abortReason());
        }
    }

    /** What came of it; its documents are written apart from the rest. */
    record Findings(
            @Nullable Result result,
            @JsonIgnore JsonNode measurements,
            @Nullable Verdict verdict,
            @JsonIgnore List<Judgement> verdicts,
            @JsonIgnore List<Defect> defects,
            @Nullable String notes,
            boolean retest) {

        static Findings of(CompletedRun run, Applied applied) {
            Outcome outcome = run.ending().outcome();
            Judgements verdicts = applied.verdicts();
            return new Findings(
                    outcome == null ? null : outcome.result(),
                    run.ending().measurements(),
                    verdicts == null ? null : verdicts.overall(),
                    verdicts == null ? List.of() : verdicts.all(),
                    run.ending().defects(),
                    run.ending().notes(),
                    applied.effect() == Effect.RETEST);
        }
    }

    static RunRow of(long id, CompletedRun run, Applied applied) {
        Findings findings = Findings.of(run, applied);
        boolean overtaken = applied.effect() == Effect.LATE || applied.effect() == Effect.RETEST;
        return new RunRow(
                id,
                Subject.of(applied.before()),
                Event.of(run, applied.before()),
                findings,
                overtaken && findings.result() == Result.PASS);
    }

    boolean isPassOf(long wipItem, long process) {
        return subject.wipItemId() == wipItem
                && subject.processId() == process
                && findings.result() == Result.PASS
                && !superseded;
    }

    RunRow asSuperseded() {
        return new RunRow(id, subject, event, findings, true);
    }
}
