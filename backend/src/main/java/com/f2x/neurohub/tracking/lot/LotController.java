package com.f2x.neurohub.tracking.lot;

import static com.f2x.neurohub.shared.text.TextKind.LOT;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.EntityTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lots")
@Tag(name = "Lots")
class LotController {

    private final LotService lots;

    LotController(LotService lots) {
        this.lots = lots;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List lots, the newest production date first")
    ResponseEntity<List<LotView>> list(LotFilter filter, @Valid ListQuery query) {
        return lots.list(filter, query, LotView::of).response();
    }

    @GetMapping("/active")
    @Requires(Permission.READ)
    @Operation(summary = "List the lots that still take units")
    ResponseEntity<List<LotView>> listActive(@Valid ListQuery query) {
        return lots.list(LotFilter.active(), query, LotView::of).response();
    }

    @GetMapping("/date-range")
    @Requires(Permission.READ)
    @Operation(summary = "List the lots of some production days")
    ResponseEntity<List<LotView>> listByDate(LotFilter filter, @Valid ListQuery query) {
        return list(filter, query);
    }

    @GetMapping("/product/{productModelId}")
    @Requires(Permission.READ)
    @Operation(summary = "List the lots of a product model")
    ResponseEntity<List<LotView>> listByModel(@PathVariable long productModelId, @Valid ListQuery query) {
        return lots.list(LotFilter.ofModel(productModelId), query, LotView::of).response();
    }

    @GetMapping("/status/{status}")
    @Requires(Permission.READ)
    @Operation(summary = "List the lots in a state")
    ResponseEntity<List<LotView>> listByStatus(@PathVariable LotStatus status, @Valid ListQuery query) {
        return lots.list(LotFilter.inState(status), query, LotView::of).response();
    }

    @GetMapping({"/{id}", "/{id}/quantities"})
    @Requires(Permission.READ)
    @Operation(summary = "Read a lot with its quantities")
    ResponseEntity<LotView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(lots.require(id, fetch.level(), LotView::of));
    }

    @GetMapping("/number/{lotNumber}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a lot by its number")
    ResponseEntity<LotView> getByNumber(@PathVariable @Text(LOT) String lotNumber, Fetch fetch) {
        return EntityTag.ok(lots.byNumber(lotNumber, fetch.level()));
    }

    @PostMapping
    @Requires(Permission.LOTS)
    @Operation(summary = "Create a lot; its number is issued")
    ResponseEntity<LotView> create(@Valid @RequestBody CreateLot lot) {
        return EntityTag.created(lots.create(lot));
    }

    @PutMapping("/{id}")
    @Requires(Permission.LOTS)
    @Signable({SignedAction.CLOSE_LOT, SignedAction.OVERRIDE_RULE})
    @Operation(summary = "Change, close or re-open a lot")
    ResponseEntity<LotView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = OverrideReason.HEADER, required = false) @Size(max = 1500) @Nullable String reason,
            @Valid @RequestBody UpdateLot lot,
            @AuthenticationPrincipal Caller caller) {
        UpdateLot change = lot.because(reason == null ? null : OverrideReason.decoded(reason));
        return EntityTag.ok(lots.update(id, EntityTag.expected(ifMatch), change, caller.userId()));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.LOTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a lot that has no units")
    void remove(@PathVariable long id) {
        lots.remove(id);
    }
}
