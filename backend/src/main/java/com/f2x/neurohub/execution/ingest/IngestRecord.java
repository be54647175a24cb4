package com.f2x.neurohub.execution.ingest;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LOT;
import static com.f2x.neurohub.shared.text.TextKind.NAME;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.execution.ingest.run.CompletedRun.Ending;
import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.DefectsFitResult;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.ReportedOutcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.shared.web.Texts;
import com.f2x.neurohub.tracking.wip.UnitRegistration.Mark;
import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A completed run of a step as a tester delivers it. Other members are ignored.
 *
 * @param recordId the source's own id of the record
 * @param lot lot number or external lot number
 * @param unit WIP id, serial number, or the customer's own mark of the unit
 * @param carrier what the mark is unique on, such as a wafer
 * @param process id, number or code of the step
 * @param dataLevel what the run is about, which must be what the step works on
 * @param equipment code or id of the equipment
 * @param operator who worked
 * @param startedAt when the run began
 * @param completedAt when it ended
 * @param result how it ended; a run without an outcome is recorded as aborted
 * @param measurements an array of items or an object
 * @param defects an array of codes or of objects with code and reason
 * @param notes what people add
 */
@DefectsFitResult
@IgnoresUnknown
record IngestRecord(
        @NotBlank @Size(max = 200) @Text(CODE) String recordId,
        @NotBlank @Size(max = 100) @Text(LOT) String lot,
        @NotBlank @Size(max = 100) @Text(UNIT) String unit,

        @JsonAlias("wafer") @Size(max = 100) @Text(CODE) @Nullable
        String carrier,

        @NotBlank @Size(max = 100) @Text(CODE) String process,
        @Nullable DataLevel dataLevel,
        @Size(max = 255) @Text(CODE) @Nullable String equipment,
        @Size(max = 255) @Text(NAME) @Nullable String operator,
        @NotNull Instant startedAt,
        @NotNull Instant completedAt,
        @NotNull RunResult result,
        @Nullable JsonNode measurements,
        @Nullable JsonNode defects,
        @Size(max = 1000) @Nullable String notes)
        implements ReportedOutcome {

    @Override
    public @Nullable Result reportedResult() {
        return result == null ? null : result.result();
    }

    @Override
    public List<Defect> reportedDefects() {
        return Payload.defects(defects, "defects");
    }

    /**
     * How the run ended.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if result, times and defects contradict each other
     */
    Ending ending() {
        if (completedAt.isBefore(startedAt)) {
            throw Rule.EVENT_TIME.at("completed_at", "must not be before started_at");
        }
        JsonNode measured = Payload.measurements(measurements);
        return result.result() == null
                ? new Ending(null, result.reason(notes), measured, reportedDefects(), notes)
                : Ending.with(new Outcome(result.result(), measured, reportedDefects(), notes));
    }

    /** The key by which the unit's lot is found. */
    String lotKey() {
        return lot.trim();
    }

    /** The unit as WIP id or serial number. */
    String unitCode() {
        return Texts.code(unit);
    }

    /** The unit as the customer's mark on its carrier within a lot. */
    Mark mark() {
        return new Mark(carrier == null || carrier.isBlank() ? null : carrier.trim(), unit.trim());
    }
}
