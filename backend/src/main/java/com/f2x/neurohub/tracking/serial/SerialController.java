package com.f2x.neurohub.tracking.serial;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.paging.DefaultLimit;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.web.EntityTag;
import com.f2x.neurohub.shared.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    ResponseEntity<List<SerialView>> list(
            SerialFilter filter, ListQuery query, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return serials.list(filter.toSpecification(), query, fetch, SerialView::of)
                .response();
    }

    @GetMapping("/failed")
    @Requires(Permission.READ)
    @Operation(summary = "List the failed serials that may still be reworked")
    ResponseEntity<List<SerialView>> listFailed(
            ListQuery query, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return serials.list(SerialFilter.reworkable(), query, fetch, SerialView::of)
                .response();
    }

    @GetMapping("/lot/{lotId}")
    @Requires(Permission.READ)
    @Operation(summary = "List the serials of a lot")
    ResponseEntity<List<SerialView>> listByLot(
            @PathVariable long lotId,
            @DefaultLimit ListQuery query,
            @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return list(new SerialFilter(lotId, null), query, fetch);
    }

    @GetMapping("/status/{status}")
    @Requires(Permission.READ)
    @Operation(summary = "List the serials in a state")
    ResponseEntity<List<SerialView>> listByStatus(
            @PathVariable SerialStatus status,
            ListQuery query,
            @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return list(new SerialFilter(null, status), query, fetch);
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a serial")
    ResponseEntity<SerialView> get(@PathVariable long id, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return EntityTag.ok(serials.require(id, fetch, SerialView::of));
    }

    @GetMapping("/number/{serialNumber}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a serial by its number, with or without hyphens")
    ResponseEntity<SerialView> getByNumber(
            @PathVariable String serialNumber, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        String number = Texts.code(serialNumber).replace("-", "");
        return EntityTag.ok(
                serials.requireOne(equal(Serial_.serialNumber, number), "number " + number, fetch, SerialView::of));
    }
}
