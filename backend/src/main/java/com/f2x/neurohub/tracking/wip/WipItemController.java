package com.f2x.neurohub.tracking.wip;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.EntityTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "WIP items")
class WipItemController {

    private final WipItemService items;
    private final WipGeneration generation;

    WipItemController(WipItemService items, WipGeneration generation) {
        this.items = items;
        this.generation = generation;
    }

    @GetMapping("/api/v1/wip-items")
    @Requires(Permission.READ)
    @Operation(summary = "List WIP items")
    ResponseEntity<List<WipItemView>> list(WipItemFilter filter, @Valid ListQuery query) {
        return items.list(filter, query, WipItemView::of).response();
    }

    @GetMapping("/api/v1/wip-items/{reference}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a WIP item by its number or WIP id")
    ResponseEntity<WipItemView> get(@PathVariable @Text(UNIT) String reference, Fetch fetch) {
        return EntityTag.ok(items.read(reference, fetch.level()));
    }

    @PutMapping("/api/v1/wip-items/{reference}")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Change the notes of a WIP item")
    ResponseEntity<WipItemView> update(
            @PathVariable @Text(UNIT) String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateWipItem item) {
        return EntityTag.ok(items.update(reference, EntityTag.expected(ifMatch), item));
    }

    @PostMapping("/api/v1/lots/{lotId}/start-wip-generation")
    @Requires(Permission.LOTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register units of a lot, all that remain unless a quantity is given")
    List<WipItemView> generate(
            @PathVariable long lotId, @RequestParam(required = false) @Min(1) @Max(1000) @Nullable Integer quantity) {
        return generation.generate(lotId, quantity);
    }
}
