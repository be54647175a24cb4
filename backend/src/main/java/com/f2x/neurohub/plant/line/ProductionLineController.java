package com.f2x.neurohub.plant.line;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.EntityTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/production-lines")
@Tag(name = "Production lines")
class ProductionLineController {

    private final ProductionLineService lines;

    ProductionLineController(ProductionLineService lines) {
        this.lines = lines;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List production lines")
    ResponseEntity<List<ProductionLineView>> list(ProductionLineFilter filter, @Valid ListQuery query) {
        return lines.list(filter, query, ProductionLineView::of).response();
    }

    @GetMapping("/active")
    @Requires(Permission.READ)
    @Operation(summary = "List active production lines")
    ResponseEntity<List<ProductionLineView>> listActive(@Valid ListQuery query) {
        return lines.list(ProductionLineFilter.active(), query, ProductionLineView::of)
                .response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a production line")
    ResponseEntity<ProductionLineView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(lines.require(id, fetch.level(), ProductionLineView::of));
    }

    @GetMapping("/code/{code}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a production line by its code")
    ResponseEntity<ProductionLineView> getByCode(@PathVariable @Text(CODE) String code, Fetch fetch) {
        return EntityTag.ok(lines.byCode(code, fetch.level()));
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a production line")
    ResponseEntity<ProductionLineView> create(@Valid @RequestBody CreateProductionLine line) {
        return EntityTag.created(lines.create(() -> new ProductionLine(line), ProductionLineView::of));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change a production line")
    ResponseEntity<ProductionLineView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateProductionLine line) {
        return EntityTag.ok(
                lines.change(id, EntityTag.expected(ifMatch), row -> row.edit(line), ProductionLineView::of));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a production line that nothing refers to")
    void remove(@PathVariable long id) {
        lines.remove(id);
    }
}
