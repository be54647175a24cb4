package com.f2x.neurohub.label.printer;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A label printer. How printing goes is written by the node that prints. */
@Entity
@Table(name = "printers")
public class Printer extends EditableEntity {

    @Column
    private String printerName;

    @Column
    private String host;

    private int port;
    private @Nullable String queueName;
    private int dotsPerMm;

    @Enumerated(EnumType.STRING)
    private Confirmation confirmation;

    private @Nullable Long equipmentId;
    private @Nullable Long processId;

    @Column(name = "is_default")
    private boolean usual;

    @Column(name = "is_active")
    private boolean active;

    @Column(insertable = false, updatable = false)
    private int failures;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSuccessAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastFailureAt;

    @Column(insertable = false, updatable = false)
    private @Nullable String lastFailure;

    @Formula("(select count(*) from print_jobs j where j.printer_id = id and j.status in ('WAITING', 'SENDING'))")
    private int waitingJobs;

    @Formula(
            "(select min(j.created_at) from print_jobs j where j.printer_id = id and j.status in ('WAITING', 'SENDING'))")
    private @Nullable Instant waitingSince;

    /** For JPA only. */
    protected Printer() {}

    Printer(CreatePrinter printer) {
        printerName = printer.printerName();
        host = printer.host();
        port = or(printer.port(), CreatePrinter.RAW_PORT);
        queueName = textOrNull(printer.queueName(), null);
        dotsPerMm = or(printer.dotsPerMm(), CreatePrinter.USUAL_DOTS);
        confirmation = or(printer.confirmation(), Confirmation.CLOSE);
        equipmentId = printer.equipmentId();
        processId = printer.processId();
        usual = or(printer.isDefault(), false);
        active = or(printer.isActive(), true);
    }

    void edit(UpdatePrinter printer) {
        printerName = or(printer.printerName(), printerName);
        host = or(printer.host(), host);
        port = or(printer.port(), port);
        queueName = textOrNull(printer.queueName(), queueName);
        dotsPerMm = or(printer.dotsPerMm(), dotsPerMm);
        confirmation = or(printer.confirmation(), confirmation);
        active = or(printer.isActive(), active);
    }

    String getPrinterName() {
        return printerName;
    }

    String getHost() {
        return host;
    }

    int getPort() {
        return port;
    }

    @Nullable
    String getQueueName() {
        return queueName;
    }

    int getDotsPerMm() {
        return dotsPerMm;
    }

    Confirmation getConfirmation() {
        return confirmation;
    }

    @Nullable
    Long getEquipmentId() {
        return equipmentId;
    }

    @Nullable
    Long getProcessId() {
        return processId;
    }

    boolean isUsual() {
        return usual;
    }

    boolean isActive() {
        return active;
    }

    int getFailures() {
        return failures;
    }

    @Nullable
    Instant getLastSuccessAt() {
        return lastSuccessAt;
    }

    @Nullable
    Instant getLastFailureAt() {
        return lastFailureAt;
    }

    @Nullable
    String getLastFailure() {
        return lastFailure;
    }

    int getWaitingJobs() {
        return waitingJobs;
    }

    @Nullable
    Instant getWaitingSince() {
        return waitingSince;
    }
}
