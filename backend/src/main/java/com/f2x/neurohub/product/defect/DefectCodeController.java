package com.f2x.neurohub.product.defect;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
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

@RestController
@RequestMapping("/api/v1/processes/{processId}/defect-codes")
@Tag(name = "Processes")
class DefectCodeController {

    private final DefectCodeService defectCodes;

    DefectCodeController(DefectCodeService defectCodes) {
        this.defectCodes = defectCodes;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List the defect codes of a process")
    ResponseEntity<List<DefectCodeView>> list(@PathVariable long processId, @Valid ListQuery query) {
        return defectCodes.list(processId, query).response();
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a defect code to a process")
    ResponseEntity<DefectCodeView> create(
            @PathVariable long processId, @Valid @RequestBody CreateDefectCode defectCode) {
        return EntityTag.created(defectCodes.add(processId, () -> new DefectCode(processId, defectCode)));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change a defect code")
    ResponseEntity<DefectCodeView> update(
            @PathVariable long processId,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateDefectCode defectCode) {
        return EntityTag.ok(defectCodes.edit(processId, id, EntityTag.expected(ifMatch), row -> row.edit(defectCode)));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deactivate a defect code; what was recorded with it stays")
    void deactivate(@PathVariable long processId, @PathVariable long id) {
        defectCodes.edit(processId, id, null, DefectCode::deactivate);
    }
}
