package com.f2x.neurohub.label.job;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.label.template.LabelService;
import com.f2x.neurohub.label.template.Labelled;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.tracking.unit.UnitReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Labels to be printed; nobody waits for the printer. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Labels")
class PrintController {

    private final PrintService prints;
    private final LabelService labels;

    PrintController(PrintService prints, LabelService labels) {
        this.prints = prints;
        this.labels = labels;
    }

    @PostMapping("/lots/{lotId}/print-label")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Print the label of a lot")
    PrintAnswer ofLot(
            @PathVariable long lotId,
            @RequestParam(name = "printer_id", required = false) @Nullable Long printerId,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Nullable String overrideReason,
            @AuthenticationPrincipal Caller caller) {
        return print(labels.lot(lotId), printerId, overrideReason, caller);
    }

    @PostMapping("/wip-items/{wipId}/print-label")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Print the label of a WIP item")
    PrintAnswer ofWipItem(
            @PathVariable @Text(UNIT) String wipId,
            @RequestParam(name = "printer_id", required = false) @Nullable Long printerId,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Nullable String overrideReason,
            @AuthenticationPrincipal Caller caller) {
        return print(labels.unit(LabelType.WIP_LABEL, new UnitReference(wipId)), printerId, overrideReason, caller);
    }

    @PostMapping("/serials/{serialNumber}/print-label")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Print the label of a serial")
    PrintAnswer ofSerial(
            @PathVariable @Text(UNIT) String serialNumber,
            @RequestParam(name = "printer_id", required = false) @Nullable Long printerId,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Nullable String overrideReason,
            @AuthenticationPrincipal Caller caller) {
        Labelled serial = labels.unit(LabelType.SERIAL_LABEL, UnitReference.ofSerial(serialNumber));
        return print(serial, printerId, overrideReason, caller);
    }

    private PrintAnswer print(
            Labelled labelled, @Nullable Long printerId, @Nullable String overrideReason, Caller caller) {
        return prints.print(labelled, printerId, OverrideReason.read(null, overrideReason, caller), caller);
    }
}
