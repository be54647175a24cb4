package com.f2x.neurohub.tracking.serial;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.EntityTag;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/serials")
@Tag(name = "Serials")
class SerialController {

    private final SerialService serials;

    SerialController(SerialService serials) {
        this.serials = serials;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List serials, the newest first")
    ResponseEntity<List<SerialView>> list(SerialFilter filter, @Valid ListQuery query) {
        return serials.list(filter, query, SerialView::of).response();
    }

    @GetMapping("/failed")
    @Requires(Permission.READ)
    @Operation(summary = "List the failed serials that may still be reworked")
    ResponseEntity<List<SerialView>> listFailed(@Valid ListQuery query) {
        return serials.list(SerialFilter.reworkable(), query, SerialView::of).response();
    }

    @GetMapping("/lot/{lotId}")
    @Requires(Permission.READ)
    @Operation(summary = "List the serials of a lot in the order of their sequence")
    ResponseEntity<List<SerialView>> listByLot(@PathVariable long lotId, @Valid ListQuery query) {
        ListQuery whole = query.orLimit(ListQuery.MAX_LIMIT).orSort("sequence_in_lot");
        return serials.list(SerialFilter.ofLot(lotId), whole, SerialView::of).response();
    }

    @GetMapping("/status/{status}")
    @Requires(Permission.READ)
    @Operation(summary = "List the serials in a state")
    ResponseEntity<List<SerialView>> listByStatus(@PathVariable SerialStatus status, @Valid ListQuery query) {
        return serials.list(SerialFilter.inState(status), query, SerialView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a serial")
    ResponseEntity<SerialView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(serials.require(id, fetch.level(), SerialView::of));
    }

    @GetMapping("/number/{serialNumber}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a serial by its number, with or without hyphens")
    ResponseEntity<SerialView> getByNumber(@PathVariable @Text(UNIT) String serialNumber, Fetch fetch) {
        return EntityTag.ok(serials.byNumber(serialNumber, fetch.level()));
    }
}
