package com.f2x.neurohub.product.process;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/processes")
@Tag(name = "Processes")
class ProcessController {

    private static final ListQuery IN_NUMBER_ORDER =
            new ListQuery(ListQuery.MAX_LIMIT, 0, null, ProcessCodes.NUMBER, false);

    private final ProcessService processes;

    ProcessController(ProcessService processes) {
        this.processes = processes;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List processes")
    ResponseEntity<List<ProcessView>> list(
            ProcessFilter filter,
            @DefaultLimit ListQuery query,
            @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return processes
                .list(filter.toSpecification(), query, fetch, ProcessView::of)
                .response();
    }

    @GetMapping("/active")
    @Requires(Permission.READ)
    @Operation(summary = "List active processes")
    ResponseEntity<List<ProcessView>> listActive(
            @DefaultLimit ListQuery query, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return list(ProcessFilter.ACTIVE, query, fetch);
    }

    @GetMapping("/sequence")
    @Requires(Permission.READ)
    @Operation(summary = "List active processes in the order of their numbers")
    ResponseEntity<List<ProcessView>> listSequence(@RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return list(ProcessFilter.ACTIVE, IN_NUMBER_ORDER, fetch);
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a process")
    ResponseEntity<ProcessView> get(@PathVariable long id, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return EntityTag.ok(processes.require(id, fetch, ProcessView::of));
    }

    @GetMapping("/number/{number}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a process by its number")
    ResponseEntity<ProcessView> getByNumber(
            @PathVariable int number, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        return EntityTag.ok(processes.requireOne(
                equal(Process_.processNumber, number), "number " + number, fetch, ProcessView::of));
    }

    @GetMapping("/code/{code}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a process by its code")
    ResponseEntity<ProcessView> getByCode(
            @PathVariable String code, @RequestParam(defaultValue = "standard") FetchLevel fetch) {
        String processCode = Texts.code(code);
        return EntityTag.ok(processes.requireOne(
                equal(Process_.processCode, processCode), "code " + processCode, fetch, ProcessView::of));
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a process")
    ResponseEntity<ProcessView> create(@Valid @RequestBody CreateProcess process) {
        return EntityTag.created(processes.create(() -> processes.prepare(process), ProcessView::of));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change a process")
    ResponseEntity<ProcessView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateProcess process) {
        return EntityTag.ok(processes.change(
                id, EntityTag.expected(ifMatch), row -> processes.edit(row, process), ProcessView::of));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a process that was never used")
    void remove(@PathVariable long id) {
        processes.remove(id);
    }
}
