package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.NAME;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.execution.step.AbortStep;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.shared.web.ProcessReference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The wish to abort a step.
 *
 * @param wipId the unit's WIP id, or its serial number
 * @param processId the step: id, number, {@code PROC-00n} or code
 * @param workerId whose work it is: username, full name, id or {@code W007}; the caller's if absent
 * @param reason why
 * @param serialNumber the unit's serial number, for clients that have no WIP id
 * @param processDataId the attempt to abort, for clients that tell
 */
@IgnoresUnknown
record AbortRequest(
        @Size(max = 100) @Text(UNIT) @Nullable String wipId,
        @NotBlank @Size(max = 100) @Text(CODE) String processId,
        @Size(max = 255) @Text(NAME) @Nullable String workerId,
        @NotBlank @Size(max = 500) String reason,
        @Size(max = 100) @Text(UNIT) @Nullable String serialNumber,
        @Nullable Long processDataId) {

    AbortStep command(Caller caller) {
        return new AbortStep(
                LegacyUnit.reference(wipId, serialNumber),
                new ProcessReference(processId),
                workerId,
                processDataId,
                reason.strip(),
                caller);
    }

    /** The same about the unit that the path names. */
    AbortRequest about(String unit) {
        return new AbortRequest(unit, processId, workerId, reason, null, processDataId);
    }
}
