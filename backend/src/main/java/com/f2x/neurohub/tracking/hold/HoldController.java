package com.f2x.neurohub.tracking.hold;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.tracking.hold.HoldService.Placed;
import com.f2x.neurohub.tracking.unit.UnitReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Holds")
class HoldController {

    private final HoldService holds;

    HoldController(HoldService holds) {
        this.holds = holds;
    }

    /** Why something is held. */
    record PlaceHold(@NotBlank @Size(max = 500) String reason) {}

    /** Why a hold is released. */
    record ReleaseHold(@Size(max = 500) @Nullable String reason) {}

    @GetMapping("/holds")
    @Requires(Permission.READ)
    @Operation(summary = "List holds, the latest first")
    ResponseEntity<List<HoldView>> list(HoldFilter filter, @Valid ListQuery query) {
        return holds.list(filter, query, HoldView::of).response();
    }

    @CreatesOnce
    @PostMapping("/lots/{id}/holds")
    @Requires(Permission.HOLDS)
    @Operation(summary = "Hold a lot: nothing starts on its units; 200 if you hold it for that reason already")
    ResponseEntity<HoldView> holdLot(
            @PathVariable long id, @Valid @RequestBody PlaceHold hold, @AuthenticationPrincipal Caller caller) {
        return answer(holds.placeOnLot(id, hold.reason().strip(), caller.userId()));
    }

    @CreatesOnce
    @PostMapping("/wip-items/{reference}/holds")
    @Requires(Permission.HOLDS)
    @Operation(summary = "Hold a unit by WIP id, number or serial number; 200 if you hold it for that reason already")
    ResponseEntity<HoldView> holdWipItem(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody PlaceHold hold,
            @AuthenticationPrincipal Caller caller) {
        return answer(
                holds.placeOnUnit(new UnitReference(reference), hold.reason().strip(), caller.userId()));
    }

    @CreatesOnce
    @PostMapping("/serials/{reference}/holds")
    @Requires(Permission.HOLDS)
    @Operation(summary = "Hold a unit by its serial, given by id or number; 200 if you hold it for that reason already")
    ResponseEntity<HoldView> holdSerial(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody PlaceHold hold,
            @AuthenticationPrincipal Caller caller) {
        return answer(holds.placeOnUnit(
                UnitReference.ofSerial(reference), hold.reason().strip(), caller.userId()));
    }

    @PostMapping("/holds/{id}/release")
    @Requires(Permission.HOLDS)
    @Signable(SignedAction.RELEASE_HOLD)
    @Operation(summary = "Release a hold; what else is on hold there stays so")
    HoldView release(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable ReleaseHold release,
            @AuthenticationPrincipal Caller caller) {
        String reason =
                release == null || release.reason() == null || release.reason().isBlank()
                        ? null
                        : release.reason().strip();
        return holds.release(id, reason, caller.userId());
    }

    private static ResponseEntity<HoldView> answer(Placed placed) {
        return ResponseEntity.status(placed.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(placed.hold());
    }
}
