package com.f2x.neurohub.label.job;

import static com.f2x.neurohub.shared.text.TextKind.WORDS;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The wish to print a label once more.
 *
 * @param reason why
 * @param printerId another printer than the default one
 */
record Reprint(
        @NotBlank @Size(max = 500) @Text(WORDS) String reason,
        @Nullable Long printerId) {}
