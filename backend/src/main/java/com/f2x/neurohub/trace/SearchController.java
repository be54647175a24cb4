package com.f2x.neurohub.trace;

import com.f2x.neurohub.shared.access.Heavy;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Trace")
class SearchController {

    private final UnitSearches units;

    SearchController(UnitSearches units) {
        this.units = units;
    }

    @Heavy
    @PostMapping("/api/v1/wip-items/search")
    @Requires(Permission.READ)
    @Operation(summary = "Look for units, those of the newest lots first")
    List<FoundUnit> search(@Valid @RequestBody UnitSearch search) {
        return units.find(search);
    }
}
