package com.f2x.neurohub.execution.ingest;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.CreatesOnce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Delivery of one completed record, by the path that bulk takes. */
@RestController
@RequestMapping("/api/v1/process-data")
@Tag(name = "Process data")
class RecordController {

    private final RecordIngest records;
    private final IngestMeters meters;
    private final JsonMapper mapper;

    RecordController(RecordIngest records, IngestMeters meters, JsonMapper mapper) {
        this.records = records;
        this.meters = meters;
        this.mapper = mapper;
    }

    @CreatesOnce
    @PostMapping
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Deliver one completed record; 201 if it is new, 200 if it is stored already")
    ResponseEntity<Receipt> record(
            @RequestParam(defaultValue = "false") boolean historical,
            @RequestParam(name = "create_missing", required = false) @Text(CODE) @Nullable String createMissing,
            @Valid @RequestBody IngestRecord record,
            @AuthenticationPrincipal Caller caller) {
        IngestMode mode = IngestController.mode(caller, historical, createMissing);
        Receipt receipt = take(Delivery.of(1, record, 0, mapper), mode);
        boolean created = receipt.status() == Receipt.Status.CREATED;
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(receipt);
    }

    private Receipt take(Delivery delivery, IngestMode mode) {
        try {
            Receipt receipt = records.takeOrRefuse(delivery, mode);
            meters.count(receipt.status());
            return receipt;
        } catch (ProblemException refusal) {
            meters.count(Receipt.Status.REJECTED);
            throw refusal;
        }
    }
}
