package com.f2x.neurohub.label.printer;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A printer on the wire.
 *
 * @param failures failures since the last success; not 0 means that it does not print now
 * @param lastFailure why the last attempt failed that did
 * @param waitingJobs labels that wait for it
 * @param waitingSince since when the oldest of them does
 */
record PrinterView(
        long id,
        String printerName,
        String host,
        int port,
        @Nullable String queueName,
        int dotsPerMm,
        Confirmation confirmation,
        @Nullable Long equipmentId,
        @Nullable Long processId,
        boolean isDefault,
        boolean isActive,
        int failures,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure,
        int waitingJobs,
        @Nullable Instant waitingSince,
        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static PrinterView of(Printer printer, FetchLevel level) {
        return new PrinterView(
                printer.getId(),
                printer.getPrinterName(),
                printer.getHost(),
                printer.getPort(),
                printer.getQueueName(),
                printer.getDotsPerMm(),
                printer.getConfirmation(),
                printer.getEquipmentId(),
                printer.getProcessId(),
                printer.isUsual(),
                printer.isActive(),
                printer.getFailures(),
                printer.getLastSuccessAt(),
                printer.getLastFailureAt(),
                printer.getLastFailure(),
                printer.getWaitingJobs(),
                printer.getWaitingSince(),
                Edition.of(printer));
    }
}
