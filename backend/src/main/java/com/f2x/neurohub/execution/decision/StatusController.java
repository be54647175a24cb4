package com.f2x.neurohub.execution.decision;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.EntityTag;
import com.f2x.neurohub.tracking.serial.SerialService;
import com.f2x.neurohub.tracking.serial.SerialView;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.WipStatus;
import com.f2x.neurohub.tracking.wip.WipItemService;
import com.f2x.neurohub.tracking.wip.WipItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Putting units in a state that their steps did not lead to. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Rework and scrap")
class StatusController {

    private final UnitDecisions decisions;
    private final WipItemService wipItems;
    private final SerialService serials;

    StatusController(UnitDecisions decisions, WipItemService wipItems, SerialService serials) {
        this.decisions = decisions;
        this.wipItems = wipItems;
        this.serials = serials;
    }

    /**
     * Another state of a WIP item.
     *
     * @param status the state
     * @param reason why
     * @param failureReason why, as the dashboard calls it
     */
    record WipStatusRequest(
            @NotNull WipStatus status,
            @Size(max = 500) @Nullable String reason,
            @Size(max = 500) @Nullable String failureReason) {}

    /**
     * Another state of a serial.
     *
     * @param status the state
     * @param reason why; what the serial failed of if absent
     * @param failureReason what the serial failed of; the reason if absent
     */
    record SerialStatusRequest(
            @NotNull SerialStatus status,
            @Size(max = 500) @Nullable String reason,
            @Size(max = 500) @Nullable String failureReason) {}

    @PutMapping("/wip-items/{reference}/status")
    @Requires(Permission.UNITS)
    @Signable(SignedAction.OVERRIDE_RULE)
    @Operation(summary = "Override the state of a WIP item, given by number or WIP id, for a reason")
    ResponseEntity<WipItemView> overrideWipItem(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody WipStatusRequest request,
            @AuthenticationPrincipal Caller caller) {
        String reason = first(request.reason(), request.failureReason());
        ChangedUnit unit = decisions.override(new UnitReference(reference), request.status(), reason, caller);
        return EntityTag.ok(wipItems.require(unit.wipItemId(), FetchLevel.STANDARD, WipItemView::of));
    }

    @PutMapping("/serials/{reference}/status")
    @Requires(Permission.UNITS)
    @Signable(SignedAction.OVERRIDE_RULE)
    @Operation(summary = "Override the state of a serial, given by id or serial number, for a reason")
    ResponseEntity<SerialView> overrideSerial(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody SerialStatusRequest request,
            @AuthenticationPrincipal Caller caller) {
        String reason = first(request.reason(), request.failureReason());
        String failureReason = first(request.failureReason(), request.reason());
        ChangedUnit unit =
                decisions.override(UnitReference.ofSerial(reference), request.status(), failureReason, reason, caller);
        long serialId = Objects.requireNonNull(unit.serialId(), "a serial was found");
        return EntityTag.ok(serials.require(serialId, FetchLevel.STANDARD, SerialView::of));
    }

    private static String first(@Nullable String preferred, @Nullable String other) {
        if (preferred != null && !preferred.isBlank()) {
            return preferred.strip();
        }
        if (other != null && !other.isBlank()) {
            return other.strip();
        }
        throw Rule.MISSING_CONTENT.at("reason", "must not be blank");
    }
}
