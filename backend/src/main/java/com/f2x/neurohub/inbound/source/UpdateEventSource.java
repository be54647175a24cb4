package com.f2x.neurohub.inbound.source;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A change of a source of events.
 *
 * @param sourceName what people call it
 */
record UpdateEventSource(
        @NotBlank @Size(max = 255) @Text(LINE) String sourceName) {}
