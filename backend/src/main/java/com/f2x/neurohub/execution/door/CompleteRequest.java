package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.NAME;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.execution.step.CompleteStep;
import com.f2x.neurohub.execution.step.SessionReference;
import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.DefectsFitResult;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.ReportedOutcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A completion as the tablet and the desktop station send it.
 *
 * @param wipId the unit's WIP id, or its serial number
 * @param processId the step: id, number, {@code PROC-00n} or code
 * @param workerId who works: username, full name, id or {@code W007}
 * @param result how it ended
 * @param measurements an object, an array of items, or nothing
 * @param measurementData the same, as older stations call it; kept beside the other where they differ
 * @param defectData an object with {@code defects} or {@code defect_codes}, an array of either, or nothing
 * @param defects an array of codes or defects, as station services call it; kept beside the others
 * @param defectType code of one defect more, as the desktop station sends it
 * @param defectDescription that defect in words
 * @param notes what people add
 * @param serialNumber the unit's serial number, for clients that have no WIP id
 * @param processDataId the attempt this answers, for clients that tell
 * @param processSessionId the station session it belongs to, if its start named none
 * @param occurredAt when it happened, if it was recorded offline
 */
@DefectsFitResult(failNeedsDefect = false)
@IgnoresUnknown
record CompleteRequest(
        @Size(max = 100) @Text(UNIT) @Nullable String wipId,
        @NotBlank @Size(max = 100) @Text(CODE) String processId,

        @JsonAlias("operator_id") @Size(max = 255) @Text(NAME) @Nullable
        String workerId,

        @NotNull Result result,
        @Nullable JsonNode measurements,
        @Nullable JsonNode measurementData,
        @Nullable JsonNode defectData,
        @Nullable JsonNode defects,
        @Size(max = 255) @Text(CODE) @Nullable String defectType,
        @Size(max = 1000) @Nullable String defectDescription,
        @Size(max = 1000) @Nullable String notes,
        @Size(max = 100) @Text(UNIT) @Nullable String serialNumber,
        @Nullable Long processDataId,
        @Size(max = 100) @Text(CODE) @Nullable String processSessionId,
        @JsonAlias("completed_at") @Nullable Instant occurredAt)
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
        return "defectData";
    }

    private Outcome outcome() {
        return LegacyOutcome.of(
                result,
                LegacyOutcome.measurements(measurements, measurementData),
                reportedDefects(),
                LegacyOutcome.notes(notes, defectData),
                defectDescription);
    }

    CompleteStep command(Caller caller) {
        return new CompleteStep(
                LegacyUnit.reference(wipId, serialNumber),
                new ProcessReference(processId),
                workerId,
                processDataId,
                SessionReference.of(processSessionId),
                outcome(),
                occurredAt,
                caller);
    }
}
