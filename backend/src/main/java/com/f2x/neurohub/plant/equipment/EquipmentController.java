package com.f2x.neurohub.plant.equipment;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
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
@RequestMapping("/api/v1/equipment")
@Tag(name = "Equipment")
class EquipmentController {

    private final EquipmentService equipment;

    EquipmentController(EquipmentService equipment) {
        this.equipment = equipment;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List equipment")
    ResponseEntity<List<EquipmentView>> list(EquipmentFilter filter, @Valid ListQuery query) {
        return equipment.list(filter, query, EquipmentView::of).response();
    }

    @GetMapping("/active")
    @Requires(Permission.READ)
    @Operation(summary = "List active equipment")
    ResponseEntity<List<EquipmentView>> listActive(@Valid ListQuery query) {
        return equipment
                .list(EquipmentFilter.active(), query, EquipmentView::of)
                .response();
    }

    @GetMapping("/needs-maintenance")
    @Requires(Permission.READ)
    @Operation(summary = "List equipment that is due for maintenance")
    ResponseEntity<List<EquipmentView>> listDue(@Valid ListQuery query) {
        return equipment.listDue(query).response();
    }

    @GetMapping("/type/{type}")
    @Requires(Permission.READ)
    @Operation(summary = "List the equipment of a kind")
    ResponseEntity<List<EquipmentView>> listType(@PathVariable @Text(CODE) String type, @Valid ListQuery query) {
        return equipment
                .list(EquipmentFilter.ofType(type), query, EquipmentView::of)
                .response();
    }

    @GetMapping("/production-line/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "List the equipment at a production line")
    ResponseEntity<List<EquipmentView>> listAtLine(@PathVariable long id, @Valid ListQuery query) {
        return equipment
                .list(EquipmentFilter.atLine(id), query, EquipmentView::of)
                .response();
    }

    @GetMapping("/process/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "List the equipment made for a process")
    ResponseEntity<List<EquipmentView>> listForProcess(@PathVariable long id, @Valid ListQuery query) {
        return equipment
                .list(EquipmentFilter.forProcess(id), query, EquipmentView::of)
                .response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a piece of equipment")
    ResponseEntity<EquipmentView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(equipment.require(id, fetch.level(), EquipmentView::of));
    }

    @GetMapping("/code/{code}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a piece of equipment by its code")
    ResponseEntity<EquipmentView> getByCode(@PathVariable @Text(CODE) String code, Fetch fetch) {
        return EntityTag.ok(equipment.byCode(code, fetch.level()));
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a piece of equipment")
    ResponseEntity<EquipmentView> create(@Valid @RequestBody CreateEquipment creation) {
        return EntityTag.created(equipment.create(() -> equipment.prepare(creation), EquipmentView::of));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change a piece of equipment")
    ResponseEntity<EquipmentView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateEquipment change) {
        return EntityTag.ok(equipment.change(
                id, EntityTag.expected(ifMatch), row -> equipment.edit(row, change), EquipmentView::of));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a piece of equipment that was never used")
    void remove(@PathVariable long id) {
        equipment.remove(id);
    }
}
