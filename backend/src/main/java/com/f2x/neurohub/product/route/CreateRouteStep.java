package com.f2x.neurohub.product.route;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * One step of a new route version; its process is named by id or by code.
 *
 * @param processId the process by its id
 * @param processCode the process by its code
 * @param maxAttempts attempts that may end in FAIL or REWORK, 3 if absent
 * @param requiresEquipment whether known, usable equipment must be named, false if absent
 * @param strictDefects whether defects must be in the catalogue of the process, false if absent
 * @param recordMismatches whether a PASS that its measurements contradict is recorded, false if absent
 */
record CreateRouteStep(
        @Nullable Long processId,
        @Text(CODE) @Nullable String processCode,
        @Positive @Max(100) @Nullable Integer maxAttempts,
        @Nullable Boolean requiresEquipment,
        @Nullable Boolean strictDefects,
        @Nullable Boolean recordMismatches) {

    CreateRouteStep {
        processCode = Texts.code(processCode);
    }

    /** Whether the step names the process; a step that names two names neither. */
    boolean names(Process process) {
        return (processId != null || processCode != null)
                && (processId == null || process.getId().equals(processId))
                && (processCode == null || process.getProcessCode().equals(processCode));
    }

    StepSettings settings() {
        return new StepSettings(
                or(maxAttempts, StepSettings.USUAL_ATTEMPTS),
                or(requiresEquipment, false),
                or(strictDefects, false),
                or(recordMismatches, false));
    }
}
