package com.f2x.neurohub.execution.record;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/process-data")
@Tag(name = "Process data")
class ProcessDataController {

    private final ProcessDataService processData;

    ProcessDataController(ProcessDataService processData) {
        this.processData = processData;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List attempts of steps, the latest start first")
    ResponseEntity<List<ProcessDataView>> list(
            ProcessDataFilter filter, ListQuery query, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return processData
                .list(filter.toSpecification(), query, fetch, ProcessDataView::listed)
                .response();
    }

    @GetMapping("/incomplete")
    @Requires(Permission.READ)
    @Operation(summary = "List the attempts that run now")
    ResponseEntity<List<ProcessDataView>> listRunning(
            ProcessDataFilter filter, ListQuery query, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return processData
                .list(filter.toSpecification().and(ProcessDataFilter.running()), query, fetch, ProcessDataView::listed)
                .response();
    }

    @GetMapping("/failures")
    @Requires(Permission.READ)
    @Operation(summary = "List failed attempts")
    ResponseEntity<List<ProcessDataView>> listFailures(
            ProcessDataFilter filter, ListQuery query, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return processData
                .list(filter.toSpecification().and(failed()), query, fetch, ProcessDataView::listed)
                .response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read an attempt")
    ProcessDataView get(@PathVariable long id, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return processData.require(id, fetch, ProcessDataView::of);
    }

    private static Specification<ProcessData> failed() {
        return equal(ProcessData_.result, Result.FAIL);
    }
}
