package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new process.
 *
 * @param processNumber place in the default order, 1 to 100
 * @param processCode unique code, such as {@code LASER_MARKING}
 * @param processNameKo Korean name
 * @param processNameEn English name
 * @param description free text
 * @param processType {@code MANUFACTURING} if absent
 * @param estimatedDurationSeconds expected seconds per unit
 * @param qualityCriteria criteria as a JSON object, for people and stations
 * @param defectItems texts of usual defects, offered to the worker
 * @param autoPrintLabel whether a PASS prints a label, false if absent
 * @param labelTemplateType which label
 * @param defaultRoute whether the process is a step of the default route, and so of new lots; true if absent
 * @param isActive true if absent
 * @param sortOrder place in lists, the process number if absent
 */
record CreateProcess(
        @NotNull @Positive @Max(ProcessCodes.MAX_NUMBER) Integer processNumber,

        @NotBlank @Size(max = 50) @Pattern(regexp = ProcessCodes.PATTERN, message = ProcessCodes.MESSAGE) @Text(CODE)
        String processCode,

        @NotBlank @Size(max = 255) @Text(LINE) String processNameKo,
        @NotBlank @Size(max = 255) @Text(LINE) String processNameEn,
        @Size(max = 2000) @Nullable String description,
        @Nullable ProcessType processType,
        @Positive @Nullable Integer estimatedDurationSeconds,
        @Nullable JsonObject qualityCriteria,
        @Size(max = 100) @Text(CODE) @Nullable List<@NotBlank @Size(max = 255) String> defectItems,
        @Nullable Boolean autoPrintLabel,
        @Nullable LabelTemplateType labelTemplateType,
        @Nullable Boolean defaultRoute,
        @Nullable Boolean isActive,
        @Positive @Nullable Integer sortOrder) {

    CreateProcess {
        processCode = Texts.code(processCode);
        processNameKo = Texts.trimmed(processNameKo);
        processNameEn = Texts.trimmed(processNameEn);
    }
}
