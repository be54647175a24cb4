package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.NAME;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.execution.step.SessionReference;
import com.f2x.neurohub.execution.step.StartStep;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A start as the tablet and the desktop station send it. Other members, such as the desktop's own clock in
 * {@code start_time} and its line, are ignored.
 *
 * @param wipId the unit's WIP id, or its serial number
 * @param processId the step: id, number, {@code PROC-00n} or code
 * @param workerId who works: username, full name, id or {@code W007}
 * @param equipmentId code or id of the equipment
 * @param serialNumber the unit's serial number, for clients that have no WIP id
 * @param processSessionId the station session it runs in
 * @param occurredAt when it happened, if it was recorded offline
 * @param overrideReason why a manager overrides a rule that refuses it
 */
@IgnoresUnknown
record StartRequest(
        @Size(max = 100) @Text(UNIT) @Nullable String wipId,
        @NotBlank @Size(max = 100) @Text(CODE) String processId,

        @JsonAlias("operator_id") @Size(max = 255) @Text(NAME) @Nullable
        String workerId,

        @Size(max = 255) @Text(CODE) @Nullable String equipmentId,
        @Size(max = 100) @Text(UNIT) @Nullable String serialNumber,
        @Size(max = 100) @Text(CODE) @Nullable String processSessionId,
        @JsonAlias("started_at") @Nullable Instant occurredAt,
        @Size(max = OverrideReason.LONGEST) @Nullable String overrideReason) {

    /** Whether it is like what the tablet sends by itself when a unit is scanned: it never names equipment. */
    boolean isOffered() {
        return equipmentId == null;
    }

    StartStep command(@Nullable String overrideHeader, Caller caller) {
        String reason = OverrideReason.read(overrideReason, overrideHeader, caller);
        UnitReference unit = LegacyUnit.reference(wipId, serialNumber);
        return new StartStep(
                unit,
                new ProcessReference(processId),
                workerId,
                equipmentId,
                SessionReference.of(processSessionId),
                occurredAt,
                reason,
                caller);
    }
}
