package com.f2x.neurohub.product.defect;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new defect code of a process.
 *
 * @param code what process data carry, such as {@code SENSOR_TEMP_FAIL}; it never changes
 * @param name what people read
 * @param isActive true if absent
 */
record CreateDefectCode(
        @NotBlank @Size(max = 100) @Text(CODE) String code,
        @NotBlank @Size(max = 255) @Text(LINE) String name,
        @Nullable Boolean isActive) {

    CreateDefectCode {
        code = Texts.code(code);
        name = Texts.trimmed(name);
    }
}
