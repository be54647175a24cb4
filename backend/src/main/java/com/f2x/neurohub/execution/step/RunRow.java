package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.measurement.Judgement;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.measurement.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A run as a row of process data, written together with others. */
record RunRow(
        long id,
        long lotId,
        long wipItemId,
        @Nullable Long serialId,
        long processId,
        DataLevel dataLevel,
        int attemptNo,
        long operatorId,
        @Nullable String reportedOperator,
        @Nullable Long equipmentId,
        @Nullable String reportedEquipment,
        Result result,
        JsonNode measurements,
        Verdict verdict,
        List<Judgement> verdicts,
        List<Defect> defects,
        @Nullable String notes,
        Instant startedAt,
        Instant completedAt,
        boolean superseded) {

    static RunRow of(long id, Unit unit, Step step, CompletedRun run, Judgements verdicts, boolean superseded) {
        DataLevel level = step.phase().dataLevel();
        return new RunRow(
                id,
                unit.lotId(),
                unit.wipItemId(),
                level == DataLevel.SERIAL ? unit.serialId() : null,
                step.processId(),
                level,
                step.tally().attempts() + 1,
                run.operatorId(),
                run.reportedOperator(),
                run.equipmentId(),
                run.reportedEquipment(),
                run.outcome().result(),
                run.outcome().measurements(),
                verdicts.overall(),
                verdicts.all(),
                run.outcome().defects(),
                run.outcome().notes(),
                run.startedAt(),
                run.completedAt(),
                superseded);
    }

    boolean isPassOf(long wipItem, long process) {
        return wipItemId == wipItem && processId == process && result == Result.PASS && !superseded;
    }

    RunRow asSuperseded() {
        return new RunRow(
                id,
                lotId,
                wipItemId,
                serialId,
                processId,
                dataLevel,
                attemptNo,
                operatorId,
                reportedOperator,
                equipmentId,
                reportedEquipment,
                result,
                measurements,
                verdict,
                verdicts,
                defects,
                notes,
                startedAt,
                completedAt,
                true);
    }
}
