package com.f2x.neurohub.execution.rework;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.tracking.unit.UnitReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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
@Tag(name = "Rework and scrap")
class ReworkOrderController {

    private final Reworking reworking;
    private final ReworkOrderService orders;

    ReworkOrderController(Reworking reworking, ReworkOrderService orders) {
        this.reworking = reworking;
        this.orders = orders;
    }

    @GetMapping("/rework-orders")
    @Requires(Permission.READ)
    @Operation(summary = "List rework orders, the latest first")
    ResponseEntity<List<ReworkOrderView>> list(ReworkOrderFilter filter, @Valid ListQuery query) {
        return orders.list(filter, query, ReworkOrderView::of).response();
    }

    @CreatesOnce
    @PostMapping("/wip-items/{reference}/rework-orders")
    @Requires(Permission.UNITS)
    @Operation(summary = "Have the steps of a unit repeated from one on; 200 if that is ordered already")
    ResponseEntity<ReworkOrderView> orderOfWipItem(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody ReworkOrderRequest request,
            @AuthenticationPrincipal Caller caller) {
        return order(request.command(new UnitReference(reference), caller));
    }

    @CreatesOnce
    @PostMapping("/serials/{reference}/rework-orders")
    @Requires(Permission.UNITS)
    @Operation(summary = "Have the steps of a serial repeated from one on; 200 if that is ordered already")
    ResponseEntity<ReworkOrderView> orderOfSerial(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody ReworkOrderRequest request,
            @AuthenticationPrincipal Caller caller) {
        return order(request.command(UnitReference.ofSerial(reference), caller));
    }

    private ResponseEntity<ReworkOrderView> order(OrderRework order) {
        OrderedRework ordered = reworking.order(order);
        return ResponseEntity.status(ordered.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(orders.require(ordered.id(), FetchLevel.STANDARD, ReworkOrderView::of));
    }
}
