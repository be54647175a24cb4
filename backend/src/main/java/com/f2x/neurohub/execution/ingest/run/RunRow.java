package com.f2x.neurohub.execution.ingest.run;

import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.measurement.Judgement;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.measurement.Verdict;
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
 * @param superseded whether a later run made its PASS void
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
            @Nullable Long equipmentId,
            @Nullable String reportedEquipment,
            Instant startedAt,
            Instant completedAt) {

        static Event of(CompletedRun run) {
            return new Event(
                    run.operatorId(),
                    run.reportedOperator(),
                    run.equipmentId(),
                    run.reportedEquipment(),
                    run.startedAt(),
                    run.completedAt());
        }
    }

    /** What came of it. */
    record Findings(
            Result result,
            JsonNode measurements,
            Verdict verdict,
            List<Judgement> verdicts,
            List<Defect> defects,
            @Nullable String notes) {

        static Findings of(CompletedRun run, Judgements verdicts) {
            return new Findings(
                    run.outcome().result(),
                    run.outcome().measurements(),
                    verdicts.overall(),
                    verdicts.all(),
                    run.outcome().defects(),
                    run.outcome().notes());
        }
    }

    static RunRow of(long id, Snapshot before, CompletedRun run, Judgements verdicts, boolean superseded) {
        return new RunRow(id, Subject.of(before), Event.of(run), Findings.of(run, verdicts), superseded);
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
