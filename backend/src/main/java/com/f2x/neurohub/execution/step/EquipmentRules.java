package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.EquipmentDoubt;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
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
     * Finds what stands against the equipment: it cannot be used now or, at a step that requires equipment, is not
     * known or belongs to another process or line.
     *
     * @param equipment null if nothing known was named
     * @return the refusals, the first one is what everybody else is told
     */
    public static List<ProblemException> blocks(@Nullable Known equipment, Snapshot now) {
        StepProgress step = now.step();
        boolean required = step.rules().requiresEquipment();
        List<ProblemException> blocks = new ArrayList<>();
        if (equipment == null) {
            if (required) {
                blocks.add(Rule.EQUIPMENT_REQUIRED.at(FIELD, "Process %d needs known equipment", step.processNumber()));
            }
            return blocks;
        }
        if (equipment.outage() != null) {
            blocks.add(notUsable(equipment, equipment.outage()));
        }
        if (required && isOfAnotherProcess(equipment, step)) {
            blocks.add(notFit(equipment, Words.of("is not for process %d", step.processNumber())));
        }
        if (required && isOnAnotherLine(equipment, now)) {
            blocks.add(notFit(
                    equipment,
                    Words.of("is not on the line of LOT %s", now.unit().lot().lotNumber())));
        }
        return blocks;
    }

    /**
     * Finds why the equipment does not fit, which is recorded where it is not refused. Equipment that belongs to no
     * process or line fits everywhere.
     */
    public static @Nullable EquipmentDoubt doubt(@Nullable Known equipment, Snapshot now) {
        if (equipment == null) {
            return null;
        }
        if (isOfAnotherProcess(equipment, now.step())) {
            return EquipmentDoubt.OTHER_PROCESS;
        }
        return isOnAnotherLine(equipment, now) ? EquipmentDoubt.OTHER_LINE : null;
    }

    private static boolean isOfAnotherProcess(Known equipment, StepProgress step) {
        return equipment.processId() != null && equipment.processId() != step.processId();
    }

    private static boolean isOnAnotherLine(Known equipment, Snapshot now) {
        return equipment.productionLineId() != null
                && equipment.productionLineId() != now.unit().lot().productionLineId();
    }

    private static ProblemException notFit(Known equipment, Words why) {
        return Rule.EQUIPMENT_NOT_FIT.at(FIELD, "Equipment %s %s", equipment.equipmentCode(), why);
    }

    static ProblemException notUsable(Known equipment, String why) {
        return Rule.EQUIPMENT_NOT_USABLE.at(FIELD, "Equipment %s is %s", equipment.equipmentCode(), why);
    }
}
