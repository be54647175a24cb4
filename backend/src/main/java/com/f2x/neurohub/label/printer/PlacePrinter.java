package com.f2x.neurohub.label.printer;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where the default printer is to be, as the dashboard says it.
 *
 * @param ip IP address or name in the network
 * @param port 9100 if absent and there was none
 * @param queueName what the plant's print server calls it; absent keeps it
 */
record PlacePrinter(
        @NotNull @Pattern(regexp = CreatePrinter.HOST, message = CreatePrinter.HOST_MEANING) @Text(CODE)
        String ip,

        @Min(1) @Max(65_535) @Nullable Integer port,
        @Size(max = 255) @Text(LINE) @Nullable String queueName) {

    UpdatePrinter change() {
        return new UpdatePrinter(null, ip, port, queueName, null, null, true);
    }
}
