package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.NAME;

import com.f2x.neurohub.execution.ingest.Payload;
import com.f2x.neurohub.execution.step.CompleteStep;
import com.f2x.neurohub.execution.step.SessionReference;
import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.DefectsFitResult;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.ReportedOutcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.json.SnakeCase;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A completion as station services send it, or in the other words of the desktop station. Other members, such as the
 * start, which is recorded already, and the desktop's own clock, are ignored.
 *
 * @param processId the step: id, number or code
 * @param processNumber the step's number, as the desktop sends it
 * @param operatorId who works: username, full name or id
 * @param workId the attempt this answers, as the start's answer called it
 * @param result how it ended
 * @param measurements an object, an array of items, or nothing
 * @param measurementData the same, as older stations call it; kept beside the other where they differ
 * @param defects an array of codes or of objects with code and reason
 * @param defectData the same in the forms of the other station, kept beside them
 * @param defectType code of the one defect, as the desktop sends it
 * @param defectDescription that defect in words
 * @param notes what people add
 * @param processSessionId the station session it belongs to, if its start named none
 * @param completedAt when it ended, if that is not now
 */
@DefectsFitResult(failNeedsDefect = false)
@IgnoresUnknown
record CompleteProcessRequest(
        @Size(max = 100) @Text(CODE) @Nullable String processId,
        @Size(max = 100) @Text(CODE) @Nullable String processNumber,

        @JsonAlias("worker_id") @Size(max = 255) @Text(NAME) @Nullable
        String operatorId,

        @Nullable Long workId,
        @NotNull Result result,
        @Nullable JsonNode measurements,
        @Nullable JsonNode measurementData,
        @Nullable JsonNode defects,
        @Nullable JsonNode defectData,
        @Size(max = 255) @Text(CODE) @Nullable String defectType,
        @Size(max = 1000) @Nullable String defectDescription,
        @Size(max = 1000) @Nullable String notes,
        @Size(max = 100) @Text(CODE) @Nullable String processSessionId,
        @JsonAlias("occurred_at") @Nullable Instant completedAt)
        implements ReportedOutcome {

    @Override
    public @Nullable Result reportedResult() {
        return result;
    }

    @Override
    public List<Defect> reportedDefects() {
        return LegacyOutcome.defects(defectData, defects, defectType, defectDescription);
    }

    @Override
    public String defectsProperty() {
        return Payload.defects(defects, "defects").isEmpty() && !SentProcess.isBlank(defectType)
                ? "defectType"
                : "defects";
    }

    /** The same; what the body leaves out is taken from the query. */
    CompleteProcessRequest or(@Nullable String queriedProcess, @Nullable String queriedOperator) {
        boolean named = !SentProcess.isBlank(processId) || !SentProcess.isBlank(processNumber);
        return new CompleteProcessRequest(
                named ? processId : queriedProcess,
                processNumber,
                SentProcess.isBlank(operatorId) ? queriedOperator : operatorId,
                workId,
                result,
                measurements,
                measurementData,
                defects,
                defectData,
                defectType,
                defectDescription,
                notes,
                processSessionId,
                completedAt);
    }

    CompleteStep command(String unit, Caller caller) {
        return new CompleteStep(
                new UnitReference(unit),
                SentProcess.reference(processId, processNumber),
                operatorId,
                workId,
                SessionReference.of(processSessionId),
                outcome(),
                completedAt,
                caller);
    }

    private Outcome outcome() {
        return LegacyOutcome.of(
                result,
                LegacyOutcome.measurements(measurements, measurementData),
                reportedDefects(),
                LegacyOutcome.notes(notes, defectData),
                defectDescription);
    }

    /** What the client calls the members, by the rules' own names. */
    Map<String, String> names() {
        return Map.of(
                "wip_id",
                "reference",
                SentProcess.BY_ID,
                SentProcess.member(processId, processNumber),
                "defects",
                SnakeCase.of(defectsProperty()),
                "occurred_at",
                "completed_at");
    }
}
