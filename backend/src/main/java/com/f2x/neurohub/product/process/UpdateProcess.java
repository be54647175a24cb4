package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a process; absent members stay as they are. */
record UpdateProcess(
        @Positive @Max(ProcessCodes.MAX_NUMBER) @Nullable Integer processNumber,

        @Size(max = 50) @Pattern(regexp = ProcessCodes.PATTERN, message = ProcessCodes.MESSAGE) @Text(CODE) @Nullable
        String processCode,

        @Size(min = 1, max = 255) @Text(LINE) @Nullable String processNameKo,
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String processNameEn,
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

    UpdateProcess {
        processCode = Texts.code(processCode);
        processNameKo = Texts.trimmed(processNameKo);
        processNameEn = Texts.trimmed(processNameEn);
    }
}
