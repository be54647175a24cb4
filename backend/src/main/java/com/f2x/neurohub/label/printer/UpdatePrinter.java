package com.f2x.neurohub.label.printer;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A change of a printer; absent members stay as they are. What waits for it is printed at its new address.
 *
 * @param isActive whether it prints; what waits for one that does not goes on waiting
 */
record UpdatePrinter(
        @Size(min = 1, max = 255) @Text(LINE) @Nullable String printerName,

        @Pattern(regexp = CreatePrinter.HOST, message = CreatePrinter.HOST_MEANING) @Text(CODE) @Nullable
        String host,

        @Min(1) @Max(65_535) @Nullable Integer port,
        @Size(max = 255) @Text(LINE) @Nullable String queueName,
        @Nullable Integer dotsPerMm,
        @Nullable Confirmation confirmation,
        @Nullable Boolean isActive) {}
