package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.shared.text.TextKind.NAME;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.execution.step.Conversion;
import com.f2x.neurohub.execution.step.Execution;
import com.f2x.neurohub.execution.step.StepExecution;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.tracking.serial.SerialService;
import com.f2x.neurohub.tracking.serial.SerialView;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.wip.WipItemService;
import com.f2x.neurohub.tracking.wip.WipItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversion by hand; a PASS of the conversion step converts as well. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Scan and work")
class ConversionController {

    private final StepExecution execution;
    private final SerialService serials;
    private final WipItemService wipItems;

    ConversionController(StepExecution execution, SerialService serials, WipItemService wipItems) {
        this.execution = execution;
        this.serials = serials;
        this.wipItems = wipItems;
    }

    /** What a conversion may tell. */
    record ConvertRequest(
            @Size(max = 255) @Text(NAME) @Nullable String operatorId,
            @Size(max = 1000) @Nullable String notes,
            @Size(max = OverrideReason.LONGEST) @Nullable String overrideReason) {}

    /** Both sides of a conversion. */
    record ConvertAnswer(SerialView serial, WipItemView wipItem) {}

    @PostMapping("/serials/generate-from-wip")
    @Requires(Permission.EXECUTE)
    @Signable(SignedAction.OVERRIDE_RULE)
    @Operation(summary = "Convert a completed WIP item into a serial; a converted one is refused with 400")
    ResponseEntity<SerialView> generateFromWip(
            @RequestParam("wip_id") @NotBlank @Size(max = 100) @Text(UNIT) String wipId,
            @RequestParam(name = "print_label", required = false) @Nullable Boolean printLabel,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Nullable String overrideReason,
            @AuthenticationPrincipal Caller caller) {
        String reason = OverrideReason.read(null, overrideReason, caller);
        Execution converted =
                execution.convert(new Conversion(new UnitReference(wipId), null, null, printLabel, reason, caller));
        SerialView serial = serial(converted);
        if (converted.repeated()) {
            throw Rule.SERIAL_ALREADY_ISSUED.at(
                    "wip_id", "%s is already converted to serial %s", converted.wipId(), serial.serialNumber());
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(serial);
    }

    @CreatesOnce
    @PostMapping("/wip-items/{reference}/convert-to-serial")
    @Requires(Permission.EXECUTE)
    @Signable(SignedAction.OVERRIDE_RULE)
    @Operation(summary = "Convert a completed WIP item, given by number or WIP id, into a serial")
    ResponseEntity<ConvertAnswer> convert(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody(required = false) @Nullable ConvertRequest request,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Nullable String overrideReason,
            @AuthenticationPrincipal Caller caller) {
        ConvertRequest told = request == null ? new ConvertRequest(null, null, null) : request;
        String reason = OverrideReason.read(told.overrideReason(), overrideReason, caller);
        Execution converted = execution.convert(
                new Conversion(new UnitReference(reference), told.operatorId(), told.notes(), null, reason, caller));
        WipItemView item = wipItems.require(converted.wipItemId(), FetchLevel.STANDARD, WipItemView::of);
        return ResponseEntity.status(status(converted)).body(new ConvertAnswer(serial(converted), item));
    }

    private static HttpStatus status(Execution converted) {
        return converted.repeated() ? HttpStatus.OK : HttpStatus.CREATED;
    }

    private SerialView serial(Execution converted) {
        long serialId = Objects.requireNonNull(converted.serialId(), "a conversion issues a serial");
        return serials.require(serialId, FetchLevel.STANDARD, SerialView::of);
    }
}
