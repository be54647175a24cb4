package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.plant.equipment.EquipmentStore.Known;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a step may run on equipment; a manager may override each of these rules. Pure functions. */
public final class EquipmentRules {

    private static final String FIELD = "equipment_id";

    private EquipmentRules() {}

    /**
     * Finds what stands against the equipment: it cannot be used now, or belongs to another process or line. Equipment
     * that belongs to none fits everywhere.
     *
     * @param equipment null if nothing known was named
     * @return the refusals, the first one is what everybody else is told
     */
    public static List<ProblemException> blocks(@Nullable Known equipment, Snapshot now) {
        Unit.LotFacts lot = now.unit().lot();
        StepProgress step = now.step();
        List<ProblemException> blocks = new ArrayList<>();
        if (equipment == null) {
            if (step.rules().requiresEquipment()) {
                blocks.add(Rule.EQUIPMENT_REQUIRED.at(FIELD, "Process %d needs known equipment", step.processNumber()));
            }
            return blocks;
        }
        if (equipment.outage() != null) {
            blocks.add(notUsable(equipment, equipment.outage()));
        }
        if (equipment.processId() != null && equipment.processId() != step.processId()) {
            blocks.add(notFit(equipment, Words.of("is not for process %d", step.processNumber())));
        }
        if (equipment.productionLineId() != null && equipment.productionLineId() != lot.productionLineId()) {
            blocks.add(notFit(equipment, Words.of("is not on the line of LOT %s", lot.lotNumber())));
        }
        return blocks;
    }

    private static ProblemException notFit(Known equipment, Words why) {
        return Rule.EQUIPMENT_NOT_FIT.at(FIELD, "Equipment %s %s", equipment.equipmentCode(), why);
    }

    static ProblemException notUsable(Known equipment, String why) {
        return Rule.EQUIPMENT_NOT_USABLE.at(FIELD, "Equipment %s is %s", equipment.equipmentCode(), why);
    }
}
