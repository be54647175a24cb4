package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.drawing.LabelDesign;
import com.f2x.neurohub.label.drawing.LabelSize;
import com.f2x.neurohub.label.drawing.LabelSubject;
import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.label.drawing.SymbolKind;
import com.f2x.neurohub.label.template.LabelService;
import com.f2x.neurohub.label.template.Labelled;
import com.f2x.neurohub.shared.time.PlantProperties;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Prints what waits for a printer, one label after the other. No transaction and no connection to the database is held
 * while a printer is waited for.
 */
@Component
class Printing {

    private final QueueStore queue;
    private final LabelService labels;
    private final PrintProperties properties;
    private final Clock clock;
    private final PlantProperties plant;

    Printing(QueueStore queue, LabelService labels, PrintProperties properties, Clock clock, PlantProperties plant) {
        this.queue = queue;
        this.labels = labels;
        this.properties = properties;
        this.clock = clock;
        this.plant = plant;
    }

    Optional<ClaimedPrinter> claim() {
        return queue.claim();
    }

    /** Prints until nothing waits, the printer fails, or the signal is given; then gives the printer back. */
    void print(ClaimedPrinter printer, BooleanSupplier stop) {
        try {
            Optional<QueuedLabel> next = queue.next(printer);
            while (next.isPresent() && !stop.getAsBoolean() && print(printer, next.get())) {
                next = queue.next(printer);
            }
        } finally {
            queue.release(printer);
        }
    }

    /** Prints one label, and returns whether the next one may follow. */
    private boolean print(ClaimedPrinter printer, QueuedLabel label) {
        Labelled labelled = labelled(printer, label);
        if (label.status() == PrintStatus.SENDING) {
            String doubt = "the node that sent it ended before the printer said that it has it";
            queue.end(printer, label, labelled.id(), PrintStatus.UNCONFIRMED, doubt);
            return true;
        }
        byte[] zpl;
        try {
            zpl = labelled.draw(printer.dotsPerMm()).zpl(properties.wideFont());
        } catch (RuntimeException e) {
            queue.end(printer, label, labelled.id(), PrintStatus.FAILED, reason(e));
            return true;
        }
        return send(printer, label, labelled.id(), zpl);
    }

    private boolean send(ClaimedPrinter printer, QueuedLabel label, String labelId, byte[] zpl) {
        try (PrinterConnection connection =
                PrinterConnection.open(printer.host(), printer.port(), properties.connectTimeout())) {
            if (!queue.begin(printer, label)) {
                return false;
            }
            boolean taken = connection.send(zpl, printer.confirmation(), properties.answerTimeout());
            queue.end(
                    printer,
                    label,
                    labelId,
                    taken ? PrintStatus.PRINTED : PrintStatus.UNCONFIRMED,
                    taken ? null : "the printer is there and did not say that it has it");
            return true;
        } catch (IOException e) {
            queue.fail(printer, label, labelId, reason(e));
            return false;
        }
    }

    private Labelled labelled(ClaimedPrinter printer, QueuedLabel label) {
        if (label.labelType() == LabelType.TEST_LABEL) {
            return test(printer);
        }
        return label.wipItemId() == null ? labels.lot(label.lot()) : labels.unit(label.labelType(), label.wipItemId());
    }

    private Labelled test(ClaimedPrinter printer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), plant.timeZone());
        LabelSubject subject = new LabelSubject("TEST", null, null, null, "TEST", printer.printerName(), today, 1);
        LabelDesign design = new LabelDesign(
                LabelSize.SMALL, SymbolKind.QR, null, List.of("NeuroHub MES", "TEST", "{model_name}", "{date}"));
        return new Labelled(LabelType.TEST_LABEL, 0, null, subject, design);
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
