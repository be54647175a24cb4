package com.f2x.neurohub.label.printer;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Printers; one that has printed is deactivated, not removed. */
@Service
class PrinterService extends BaseService<Printer> {

    private static final String DEFAULT_NAME = "Default printer";

    PrinterService(PrinterRepository repository) {
        super(repository, Resource.whole("Printer", Rule.RESOURCE_NOT_FOUND, () -> FetchPlan.standard(), Sorts.byId()));
    }

    @Transactional
    public PrinterView create(CreatePrinter printer) {
        return create(() -> new Printer(printer), PrinterView::of);
    }

    @Transactional
    public PrinterView edit(long id, @Nullable Integer version, UpdatePrinter printer) {
        return change(id, version, row -> row.edit(printer), PrinterView::of);
    }

    /** The default printer. */
    Optional<PrinterView> usual() {
        return find(
                () -> (root, query, criteria) -> criteria.isTrue(root.get(Printer_.usual)),
                FetchLevel.MINIMAL,
                PrinterView::of);
    }

    /** Says where the default printer is. */
    @Transactional
    public PrinterView place(PlacePrinter settings) {
        Optional<PrinterView> usual = usual();
        return usual.isPresent()
                ? edit(usual.get().id(), null, settings.change())
                : create(new CreatePrinter(
                        DEFAULT_NAME,
                        settings.ip(),
                        settings.port(),
                        settings.queueName(),
                        null,
                        null,
                        null,
                        null,
                        true,
                        null));
    }

    @Bean
    static ConstraintRules printerConstraints() {
        return new ConstraintRules(Map.of(
                "uk_printers_printer_name",
                Refusal.duplicate("printer_name", "Printer name"),
                "uk_printers_equipment",
                Refusal.duplicate("equipment_id", "Printer of this equipment"),
                "uk_printers_process",
                Refusal.duplicate("process_id", "Printer of this process"),
                "uk_printers_default",
                Refusal.duplicate("is_default", "Default printer"),
                "fk_printers_equipment",
                Refusal.at(Rule.EQUIPMENT_NOT_FOUND, "equipment_id", "Equipment not found"),
                "fk_printers_process",
                Refusal.at(Rule.PROCESS_NOT_FOUND, "process_id", "Process not found"),
                "chk_printers_dots_per_mm",
                Refusal.at(Rule.INVALID_CONTENT, "dots_per_mm", "must be 8 or 12"),
                "chk_printers_place",
                Refusal.at(
                        Rule.INVALID_CONTENT,
                        "is_default",
                        "must not be set for the printer of equipment or of a process, nor both of these")));
    }
}
