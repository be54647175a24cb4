package com.f2x.neurohub.label.printer;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new printer. It is that of a piece of equipment, of a process, or the default one; or of none of them.
 *
 * @param printerName what people call it
 * @param host IP address or name in the network
 * @param port 9100 if absent
 * @param queueName what the plant's print server calls it, for people
 * @param dotsPerMm 8 for 203 dpi, which is usual, 12 for 300 dpi
 * @param confirmation how it is known that a label was taken, CLOSE if absent
 * @param equipmentId the equipment whose labels it prints
 * @param processId the process whose labels it prints where the equipment has no printer
 * @param isDefault whether it prints all other labels, false if absent
 * @param isActive whether it prints, true if absent
 */
record CreatePrinter(
        @NotBlank @Size(max = 255) @Text(LINE) String printerName,

        @NotNull @Pattern(regexp = HOST, message = HOST_MEANING) @Text(CODE)
        String host,

        @Min(1) @Max(65_535) @Nullable Integer port,
        @Size(max = 255) @Text(LINE) @Nullable String queueName,
        @Nullable Integer dotsPerMm,
        @Nullable Confirmation confirmation,
        @Nullable Long equipmentId,
        @Nullable Long processId,
        @Nullable Boolean isDefault,
        @Nullable Boolean isActive) {

    static final int RAW_PORT = 9100;
    static final int USUAL_DOTS = 8;
    static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.:_-]{0,253}[A-Za-z0-9])?|::[A-Fa-f0-9:.]+";
    static final String HOST_MEANING = "must be an IP address or a name in the network";
}
