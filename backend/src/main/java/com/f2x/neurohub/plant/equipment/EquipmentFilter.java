package com.f2x.neurohub.plant.equipment;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which equipment a list shows.
 *
 * @param status only equipment whose status is this one now
 * @param equipmentType only equipment of this kind
 * @param processId only equipment made for this process
 * @param productionLineId only equipment at this line
 * @param isActive only active or only inactive equipment
 */
record EquipmentFilter(
        @Nullable EquipmentStatus status,
        @BindParam("equipment_type") @Text(CODE) @Nullable String equipmentType,
        @BindParam("process_id") @Nullable Long processId,
        @BindParam("production_line_id") @Nullable Long productionLineId,
        @BindParam("is_active") @Nullable Boolean isActive)
        implements Filter<Equipment> {

    static Filter<Equipment> active() {
        return () -> equal(Equipment_.active, true);
    }

    static Filter<Equipment> ofType(String type) {
        return () -> equal(Equipment_.equipmentType, Texts.code(type));
    }

    static Filter<Equipment> atLine(long productionLineId) {
        return () -> equal(Equipment_.productionLineId, productionLineId);
    }

    static Filter<Equipment> forProcess(long processId) {
        return () -> equal(Equipment_.processId, processId);
    }

    @Override
    public Specification<Equipment> toSpecification() {
        return hasStatus()
                .and(equal(Equipment_.equipmentType, Texts.code(equipmentType)))
                .and(equal(Equipment_.processId, processId))
                .and(equal(Equipment_.productionLineId, productionLineId))
                .and(equal(Equipment_.active, isActive));
    }

    private Specification<Equipment> hasStatus() {
        if (status == EquipmentStatus.IN_USE) {
            return equal(Equipment_.status, EquipmentStatus.AVAILABLE).and(runs());
        }
        Specification<Equipment> stored = equal(Equipment_.status, status);
        return status == EquipmentStatus.AVAILABLE ? stored.and(Specification.not(runs())) : stored;
    }

    private static Specification<Equipment> runs() {
        return (root, query, criteria) -> criteria.greaterThan(root.get(Equipment_.runningCount), criteria.literal(0));
    }
}
