package com.f2x.neurohub.label.printer;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
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

/** Printers over HTTP. */
@RestController
@RequestMapping("/api/v1/printers")
@Tag(name = "Printers")
class PrinterController {

    private final PrinterService printers;

    PrinterController(PrinterService printers) {
        this.printers = printers;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List printers, with how they are and what waits for them")
    ResponseEntity<List<PrinterView>> list(PrinterFilter filter, @Valid ListQuery query) {
        return printers.list(filter, query, PrinterView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a printer")
    ResponseEntity<PrinterView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(printers.require(id, fetch.level(), PrinterView::of));
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a printer for a piece of equipment, a process, or all other labels")
    ResponseEntity<PrinterView> create(@Valid @RequestBody CreatePrinter printer) {
        return EntityTag.created(printers.create(printer));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change a printer; what waits for it is printed at its new address")
    ResponseEntity<PrinterView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdatePrinter printer) {
        return EntityTag.ok(printers.edit(id, EntityTag.expected(ifMatch), printer));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a printer that has printed nothing")
    void remove(@PathVariable long id) {
        printers.remove(id);
    }
}
