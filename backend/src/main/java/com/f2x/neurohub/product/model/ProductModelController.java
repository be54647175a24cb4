package com.f2x.neurohub.product.model;

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
@RequestMapping("/api/v1/product-models")
@Tag(name = "Product models")
class ProductModelController {

    private final ProductModelService models;

    ProductModelController(ProductModelService models) {
        this.models = models;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List product models")
    ResponseEntity<List<ProductModelView>> list(ProductModelFilter filter, @Valid ListQuery query) {
        return models.list(filter, query, ProductModelView::of).response();
    }

    @GetMapping("/active")
    @Requires(Permission.READ)
    @Operation(summary = "List active product models")
    ResponseEntity<List<ProductModelView>> listActive(@Valid ListQuery query) {
        return models.list(ProductModelFilter.active(), query, ProductModelView::of)
                .response();
    }

    @GetMapping("/category/{category}")
    @Requires(Permission.READ)
    @Operation(summary = "List the product models of a family")
    ResponseEntity<List<ProductModelView>> listCategory(
            @PathVariable @Text(CODE) String category, @Valid ListQuery query) {
        return models.list(ProductModelFilter.ofCategory(category), query, ProductModelView::of)
                .response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a product model")
    ResponseEntity<ProductModelView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(models.require(id, fetch.level(), ProductModelView::of));
    }

    @GetMapping("/code/{code}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a product model by its code")
    ResponseEntity<ProductModelView> getByCode(@PathVariable @Text(CODE) String code, Fetch fetch) {
        return EntityTag.ok(models.byCode(code, fetch.level()));
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a product model")
    ResponseEntity<ProductModelView> create(@Valid @RequestBody CreateProductModel model) {
        return EntityTag.created(models.create(() -> models.prepare(model), ProductModelView::of));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change a product model")
    ResponseEntity<ProductModelView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateProductModel model) {
        return EntityTag.ok(
                models.change(id, EntityTag.expected(ifMatch), row -> models.edit(row, model), ProductModelView::of));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a product model that nothing refers to")
    void remove(@PathVariable long id) {
        models.remove(id);
    }
}
