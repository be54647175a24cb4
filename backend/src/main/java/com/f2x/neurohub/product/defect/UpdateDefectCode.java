package com.f2x.neurohub.product.defect;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change of a defect code; absent members stay as they are. */
record UpdateDefectCode(
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String name,
        @Nullable Boolean isActive) {

    UpdateDefectCode {
        name = Texts.trimmed(name);
    }
}
