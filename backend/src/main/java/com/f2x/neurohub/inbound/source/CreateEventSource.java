package com.f2x.neurohub.inbound.source;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A new source of events.
 *
 * @param sourceCode what it is called in requests; it never changes
 * @param sourceName what people call it
 */
record CreateEventSource(
        @NotBlank @Pattern(regexp = CODE_FORM, message = MESSAGE) @Text(CODE)
        String sourceCode,

        @NotBlank @Size(max = 255) @Text(LINE) String sourceName) {

    private static final String CODE_FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final String MESSAGE = "must be up to 100 letters, digits, dots, - and _";
}
