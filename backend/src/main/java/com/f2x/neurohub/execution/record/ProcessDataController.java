package com.f2x.neurohub.execution.record;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
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
    ResponseEntity<List<ProcessDataView>> list(ProcessDataFilter filter, @Valid ListQuery query) {
        return processData.list(filter, query, ProcessDataView::listed).response();
    }

    @GetMapping("/incomplete")
    @Requires(Permission.READ)
    @Operation(summary = "List the attempts that run now")
    ResponseEntity<List<ProcessDataView>> listRunning(ProcessDataFilter filter, @Valid ListQuery query) {
        return processData
                .list(filter.and(ProcessDataFilter.running()), query, ProcessDataView::listed)
                .response();
    }

    @GetMapping("/failures")
    @Requires(Permission.READ)
    @Operation(summary = "List failed attempts")
    ResponseEntity<List<ProcessDataView>> listFailures(ProcessDataFilter filter, @Valid ListQuery query) {
        return processData
                .list(filter.and(ProcessDataFilter.failed()), query, ProcessDataView::listed)
                .response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read an attempt")
    ProcessDataView get(@PathVariable long id, Fetch fetch) {
        return processData.require(id, fetch.level(), ProcessDataView::of);
    }
}
