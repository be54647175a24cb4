package com.f2x.neurohub.execution.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.execution.unit.EquipmentDoubt;
import com.f2x.neurohub.execution.unit.Limits;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepRules;
import com.f2x.neurohub.plant.equipment.EquipmentStore.Known;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EquipmentRulesTests {

    private static final long PROCESS = 12;
    private static final long LINE = 4;
    private static final StepRules ANY = new StepRules(3, false, null, Limits.NONE);
    private static final StepRules STRICT = new StepRules(3, true, null, Limits.NONE);

    @Test
    void equipmentThatBelongsToNothingFitsEverywhere() {
        assertThat(blocks(known(null, null, null), ANY)).isEmpty();
        assertThat(blocks(known(null, PROCESS, LINE), ANY)).isEmpty();
    }

    @Test
    void equipmentOfAnotherProcessOrLineDoesNotFit() {
        assertThat(blocks(known(null, PROCESS + 1, null), STRICT)).containsExactly(Rule.EQUIPMENT_NOT_FIT);
        assertThat(blocks(known(null, null, LINE + 1), STRICT)).containsExactly(Rule.EQUIPMENT_NOT_FIT);
    }

    @Test
    void whatDoesNotFitIsDoubtedOnlyWhereNoEquipmentIsRequired() {
        assertThat(blocks(known(null, PROCESS + 1, LINE + 1), ANY)).isEmpty();
        assertThat(doubt(known(null, PROCESS + 1, LINE + 1))).isEqualTo(EquipmentDoubt.OTHER_PROCESS);
        assertThat(doubt(known(null, null, LINE + 1))).isEqualTo(EquipmentDoubt.OTHER_LINE);
        assertThat(doubt(known(null, PROCESS, LINE))).isNull();
        assertThat(doubt(null)).isNull();
    }

    @Test
    void everythingThatStandsAgainstItIsTold() {
        assertThat(blocks(known("MAINTENANCE", PROCESS + 1, LINE + 1), STRICT))
                .containsExactly(Rule.EQUIPMENT_NOT_USABLE, Rule.EQUIPMENT_NOT_FIT, Rule.EQUIPMENT_NOT_FIT);
    }

    @Test
    void onlySomeStepsNeedKnownEquipment() {
        assertThat(blocks(null, ANY)).isEmpty();
        assertThat(blocks(null, STRICT)).containsExactly(Rule.EQUIPMENT_REQUIRED);
    }

    private static List<Rule> blocks(@Nullable Known equipment, StepRules rules) {
        Snapshot now = Snapshots.unit(WipStatus.IN_PROGRESS).strict(rules).now();
        return EquipmentRules.blocks(equipment, now).stream()
                .map(ProblemException::rule)
                .toList();
    }

    private static @Nullable EquipmentDoubt doubt(@Nullable Known equipment) {
        return EquipmentRules.doubt(
                equipment, Snapshots.unit(WipStatus.IN_PROGRESS).strict(ANY).now());
    }

    private static Known known(@Nullable String outage, @Nullable Long process, @Nullable Long line) {
        return new Known(1, "EQ-1", outage, null, 0, process, line);
    }
}
