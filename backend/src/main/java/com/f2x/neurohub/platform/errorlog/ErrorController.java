package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/error-logs")
@Tag(name = "Operations")
class ErrorController {

    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 720;

    private final ErrorService errors;

    ErrorController(ErrorService errors) {
        this.errors = errors;
    }

    @GetMapping
    @Requires(Permission.OPERATIONS)
    @Operation(summary = "List errors that were answered, the latest first")
    ErrorService.ErrorPage list(ErrorFilter filter, @Valid ListQuery query) {
        return errors.page(filter, query);
    }

    @GetMapping("/stats")
    @Requires(Permission.OPERATIONS)
    @Operation(summary = "Count errors that were answered, by code, hour and path")
    ErrorStatistics count(@RequestParam(required = false) @Min(1) @Max(MOST_HOURS) @Nullable Integer hours) {
        return errors.count(hours == null ? USUAL_HOURS : hours);
    }
}
