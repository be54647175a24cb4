package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.NAME;

import com.f2x.neurohub.execution.step.SessionReference;
import com.f2x.neurohub.execution.step.StartStep;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A start as station services send it, or in the other words of the desktop station. Other members, such as the
 * desktop's line, level and own clock, are ignored.
 *
 * @param processId the step: id, number or code
 * @param processNumber the step's number, as the desktop sends it
 * @param operatorId who works: username, full name or id
 * @param equipmentId code or id of the equipment
 * @param equipmentCode the equipment, as the desktop sends it
 * @param processSessionId the station session it runs in
 * @param startedAt when it began, if that is not now
 * @param overrideReason why a manager overrides a rule that refuses it
 */
@IgnoresUnknown
record StartProcessRequest(
        @Size(max = 100) @Text(CODE) @Nullable String processId,
        @Size(max = 100) @Text(CODE) @Nullable String processNumber,
        @JsonAlias("worker_id") @Size(max = 255) @Text(NAME) @Nullable String operatorId,
        @Size(max = 255) @Text(CODE) @Nullable String equipmentId,
        @Size(max = 255) @Text(CODE) @Nullable String equipmentCode,
        @Size(max = 100) @Text(CODE) @Nullable String processSessionId,
        @JsonAlias("occurred_at") @Nullable Instant startedAt,
        @Size(max = OverrideReason.LONGEST) @Nullable String overrideReason) {

    StartStep command(String unit, @Nullable String overrideHeader, Caller caller) {
        String reason = OverrideReason.read(overrideReason, overrideHeader, caller);
        return new StartStep(
                new UnitReference(unit),
                SentProcess.reference(processId, processNumber),
                operatorId,
                SentProcess.isBlank(equipmentId) ? equipmentCode : equipmentId,
                SessionReference.of(processSessionId),
                startedAt,
                reason,
                caller);
    }

    /** What the client calls the members, by the rules' own names. */
    Map<String, String> names() {
        boolean code = SentProcess.isBlank(equipmentId) && !SentProcess.isBlank(equipmentCode);
        return Map.of(
                "wip_id",
                "reference",
                SentProcess.BY_ID,
                SentProcess.member(processId, processNumber),
                "equipment_id",
                code ? "equipment_code" : "equipment_id",
                "occurred_at",
                "started_at");
    }
}
