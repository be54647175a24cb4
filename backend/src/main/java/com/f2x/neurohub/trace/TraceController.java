package com.f2x.neurohub.trace;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Trace")
class TraceController {

    private final TraceService traces;

    TraceController(TraceService traces) {
        this.traces = traces;
    }

    @GetMapping("/wip-items/{wipId}/trace")
    @Requires(Permission.TRACE)
    @Operation(summary = "Read the history of a unit by its WIP id")
    WipTrace ofWipItem(@PathVariable @Text(UNIT) String wipId) {
        return traces.ofWipItem(wipId);
    }

    @GetMapping("/serials/{serialNumber}/trace")
    @Requires(Permission.TRACE)
    @Operation(summary = "Read the history of a unit by its serial number, with or without hyphens")
    SerialTrace ofSerial(@PathVariable @Text(UNIT) String serialNumber) {
        return traces.ofSerial(serialNumber);
    }

    @GetMapping("/process-operations/history/{serialNumber}")
    @Requires(Permission.TRACE)
    @Operation(summary = "Read the history of a serial by process, with its totals")
    SerialHistory byProcess(@PathVariable @Text(UNIT) String serialNumber) {
        return traces.historyOf(serialNumber);
    }
}
