package com.f2x.neurohub.plant.equipment;

import static com.f2x.neurohub.shared.entity.Filters.atMost;

import com.f2x.neurohub.plant.line.ProductionLineService;
import com.f2x.neurohub.product.process.ProcessService;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.shared.web.Texts;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/** Equipment. */
@Service
public class EquipmentService extends BaseService<Equipment> {

    private final ProcessService processes;
    private final ProductionLineService lines;
    private final PlantProperties plant;
    private final Clock clock;

    EquipmentService(
            EquipmentRepository equipment,
            ProcessService processes,
            ProductionLineService lines,
            PlantProperties plant,
            Clock clock) {
        super(
                equipment,
                Resource.whole(
                        "Equipment",
                        Rule.EQUIPMENT_NOT_FOUND,
                        () -> FetchPlan.<Equipment>standard().full(Equipment_.process, Equipment_.productionLine),
                        Sorts.byId().and(Equipment_.EQUIPMENT_CODE)));
        this.processes = processes;
        this.lines = lines;
        this.plant = plant;
        this.clock = clock;
    }

    /** Reads a piece of equipment by its code, in any case; an unknown one is 404. */
    EquipmentView byCode(String code, FetchLevel level) {
        return requireBy(Equipment_.equipmentCode, Texts.code(code), "code", level, EquipmentView::of);
    }

    /** Lists what is due for maintenance by the plant's date, inactive equipment included. */
    Listed<EquipmentView> listDue(ListQuery query) {
        return list(() -> atMost(Equipment_.nextMaintenanceDate, plant.today(clock)), query, EquipmentView::of);
    }

    /** Makes a piece of equipment after checking what it refers to; it is not stored yet. */
    Equipment prepare(CreateEquipment creation) {
        requireKnown(creation.processId(), creation.productionLineId());
        return new Equipment(creation);
    }

    /** Edits a piece of equipment after checking what the change refers to. */
    void edit(Equipment row, UpdateEquipment change) {
        requireKnown(change.processId(), change.productionLineId());
        row.edit(change);
    }

    private void requireKnown(@Nullable Long processId, @Nullable Long productionLineId) {
        processes.requireKnown(processId);
        lines.requireKnown(productionLineId);
    }

    @Bean
    static ConstraintRules equipmentConstraints() {
        return new ConstraintRules(Map.of(
                "uk_equipment_equipment_code",
                Refusal.duplicate("equipment_code", "Equipment code"),
                "chk_equipment_equipment_code_in_use",
                Refusal.inUse("equipment_code", "The equipment code", "process data"),
                "chk_equipment_maintenance_dates",
                Refusal.at(Rule.INVALID_CONTENT, "next_maintenance_date", "must not be before last_maintenance_date")));
    }
}
