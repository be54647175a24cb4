package com.f2x.neurohub.tracking.intervention.log;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/interventions")
@Tag(name = "Rework and scrap")
class InterventionController {

    private final InterventionService interventions;

    InterventionController(InterventionService interventions) {
        this.interventions = interventions;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List what managers decided beside the rules, the latest first")
    ResponseEntity<List<InterventionView>> list(InterventionFilter filter, @Valid ListQuery query) {
        return interventions.list(filter, query, InterventionView::of).response();
    }
}
