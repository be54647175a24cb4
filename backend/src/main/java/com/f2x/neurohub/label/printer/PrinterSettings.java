package com.f2x.neurohub.label.printer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where the default printer is, as the dashboard reads it.
 *
 * @param ip IP address or name in the network, empty if there is none
 * @param port where it listens
 * @param queueName what the plant's print server calls it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PrinterSettings(String ip, int port, @Nullable String queueName) {

    static final PrinterSettings NONE = new PrinterSettings("", CreatePrinter.RAW_PORT, null);

    static PrinterSettings of(PrinterView printer) {
        return new PrinterSettings(printer.host(), printer.port(), printer.queueName());
    }
}
