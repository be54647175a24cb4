package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
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
@RequestMapping("/api/v1/processes")
@Tag(name = "Processes")
class ProcessController {

    private final ProcessService processes;

    ProcessController(ProcessService processes) {
        this.processes = processes;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List processes")
    ResponseEntity<List<ProcessView>> list(ProcessFilter filter, @Valid ListQuery query) {
        return processes.list(filter, query, ProcessView::of).response();
    }

    @GetMapping("/active")
    @Requires(Permission.READ)
    @Operation(summary = "List active processes")
    ResponseEntity<List<ProcessView>> listActive(@Valid ListQuery query) {
        return processes.list(ProcessFilter.active(), query, ProcessView::of).response();
    }

    @GetMapping("/sequence")
    @Requires(Permission.READ)
    @Operation(summary = "List active processes in the order of their numbers")
    ResponseEntity<List<ProcessView>> listSequence(Fetch fetch) {
        ListQuery inNumberOrder = ListQuery.sorted(ProcessCodes.NUMBER, fetch.level());
        return processes
                .list(ProcessFilter.active(), inNumberOrder, ProcessView::of)
                .response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a process")
    ResponseEntity<ProcessView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(processes.require(id, fetch.level(), ProcessView::of));
    }

    @GetMapping("/number/{number}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a process by its number")
    ResponseEntity<ProcessView> getByNumber(@PathVariable int number, Fetch fetch) {
        return EntityTag.ok(processes.byNumber(number, fetch.level()));
    }

    @GetMapping("/code/{code}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a process by its code")
    ResponseEntity<ProcessView> getByCode(@PathVariable @Text(CODE) String code, Fetch fetch) {
        return EntityTag.ok(processes.byCode(code, fetch.level()));
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a process")
    ResponseEntity<ProcessView> create(@Valid @RequestBody CreateProcess process) {
        return EntityTag.created(processes.create(() -> processes.prepare(process), ProcessView::of));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Signable(SignedAction.CHANGE_SPECIFICATION)
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
    @Signable(SignedAction.CHANGE_SPECIFICATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a process that was never used")
    void remove(@PathVariable long id) {
        processes.remove(id);
    }
}
