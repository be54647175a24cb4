package com.f2x.neurohub.product.model;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Product models in the words of the desktop station. */
@RestController
@Tag(name = "Product models")
class ProductController {

    private final ProductModelService models;

    ProductController(ProductModelService models) {
        this.models = models;
    }

    /** A product model. */
    record Product(long id, String productCode, String productName) {

        static Product of(ProductModel model, FetchLevel level) {
            return new Product(model.getId(), model.getModelCode(), model.getModelName());
        }
    }

    @GetMapping("/api/v1/products/active")
    @Requires(Permission.READ)
    @Operation(summary = "List active product models by name only")
    List<Product> listActive() {
        return models.list(ProductModelFilter.active(), ListQuery.sorted("id", FetchLevel.MINIMAL), Product::of)
                .items();
    }
}
