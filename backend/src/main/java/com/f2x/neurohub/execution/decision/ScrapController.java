package com.f2x.neurohub.execution.decision;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.text.Text;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scrapping units, which ends them for good. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Rework and scrap")
class ScrapController {

    private final UnitDecisions decisions;
    private final WipItemService wipItems;
    private final SerialService serials;

    ScrapController(UnitDecisions decisions, WipItemService wipItems, SerialService serials) {
        this.decisions = decisions;
        this.wipItems = wipItems;
        this.serials = serials;
    }

    /**
     * Why a unit is scrapped.
     *
     * @param reason for those who read its history
     */
    record ScrapRequest(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/wip-items/{reference}/scrap")
    @Requires(Permission.UNITS)
    @Operation(summary = "Scrap a unit, given by number or WIP id; of a converted one its serial is scrapped")
    WipItemView scrapWipItem(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody ScrapRequest request,
            @AuthenticationPrincipal Caller caller) {
        ChangedUnit unit = decisions.scrap(new ScrapUnit(new UnitReference(reference), request.reason(), caller));
        return wipItems.require(unit.wipItemId(), FetchLevel.STANDARD, WipItemView::of);
    }

    @PostMapping("/serials/{reference}/scrap")
    @Requires(Permission.UNITS)
    @Operation(summary = "Scrap a serial, given by id or serial number")
    SerialView scrapSerial(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody ScrapRequest request,
            @AuthenticationPrincipal Caller caller) {
        ChangedUnit unit = decisions.scrap(new ScrapUnit(UnitReference.ofSerial(reference), request.reason(), caller));
        long serialId = Objects.requireNonNull(unit.serialId(), "a serial was scrapped");
        return serials.require(serialId, FetchLevel.STANDARD, SerialView::of);
    }
}
