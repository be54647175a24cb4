package com.f2x.neurohub.product.spec;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.signature.SignedAction;
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
@RequestMapping("/api/v1/processes/{processId}/measurement-specs")
@Tag(name = "Processes")
class MeasurementSpecController {

    private final MeasurementSpecService measurementSpecs;
    private final SpecRevisionService revisions;

    MeasurementSpecController(MeasurementSpecService measurementSpecs, SpecRevisionService revisions) {
        this.measurementSpecs = measurementSpecs;
        this.revisions = revisions;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List the measurement specs of a process")
    ResponseEntity<List<MeasurementSpecView>> list(@PathVariable long processId, @Valid ListQuery query) {
        return measurementSpecs.list(processId, query).response();
    }

    @GetMapping("/{id}/revisions")
    @Requires(Permission.READ)
    @Operation(summary = "List what a measurement spec judged by, the latest revision first")
    ResponseEntity<List<SpecRevisionView>> listRevisions(
            @PathVariable long processId, @PathVariable long id, @Valid ListQuery query) {
        return revisions.list(processId, id, query).response();
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Signable(SignedAction.CHANGE_SPECIFICATION)
    @Operation(summary = "Add a measurement spec to a process")
    ResponseEntity<MeasurementSpecView> create(
            @PathVariable long processId, @Valid @RequestBody CreateMeasurementSpec measurementSpec) {
        return EntityTag.created(
                measurementSpecs.add(processId, () -> new MeasurementSpec(processId, measurementSpec)));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Signable(SignedAction.CHANGE_SPECIFICATION)
    @Operation(summary = "Change a measurement spec")
    ResponseEntity<MeasurementSpecView> update(
            @PathVariable long processId,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateMeasurementSpec measurementSpec) {
        return EntityTag.ok(
                measurementSpecs.edit(processId, id, EntityTag.expected(ifMatch), row -> row.edit(measurementSpec)));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Signable(SignedAction.CHANGE_SPECIFICATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deactivate a measurement spec; what was recorded with it stays")
    void deactivate(@PathVariable long processId, @PathVariable long id) {
        measurementSpecs.edit(processId, id, null, MeasurementSpec::deactivate);
    }
}
