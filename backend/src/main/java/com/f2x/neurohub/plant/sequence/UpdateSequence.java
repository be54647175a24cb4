package com.f2x.neurohub.plant.sequence;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A change of what people say of a sequence; absent members stay.
 *
 * @param displayName what people call it
 * @param description free text, empty for none
 * @param isActive whether stations should run it
 * @param isDeprecated whether another one should be run instead
 * @param processId the process that it tests
 */
record UpdateSequence(
        @Size(min = 1, max = 200) @Text(LINE) @Nullable String displayName,
        @Size(max = 2000) @Nullable String description,
        @Nullable Boolean isActive,
        @Nullable Boolean isDeprecated,
        @Nullable Long processId) {

    UpdateSequence {
        displayName = Texts.trimmed(displayName);
    }
}
