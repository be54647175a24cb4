package com.f2x.neurohub.execution.step;

import static com.f2x.neurohub.execution.step.Snapshots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.unit.Refusals;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartRulesTests {

    @Test
    void theStartOfTheWorkerWhoseAttemptRunsIsARepetition() {
        assertThat(StartRules.isReplay(
                        unit(WipStatus.IN_PROGRESS).running(5, WORKER).now(), WORKER))
                .isTrue();
        assertThat(StartRules.isReplay(unit(WipStatus.IN_PROGRESS).now(), WORKER))
                .isFalse();
    }

    @Test
    void anotherWorkersAttemptIsNotTakenOver() {
        Snapshot now = unit(WipStatus.IN_PROGRESS).running(5, WORKER + 1).now();

        assertThatThrownBy(() -> StartRules.isReplay(now, WORKER))
                .extracting(Refusals::rule)
                .isEqualTo(Rule.STEP_RUNNING_BY_ANOTHER);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "IN_PROGRESS"})
    void anItemIsInProgressOnceAStepStarts(WipStatus status) {
        assertThat(StartRules.start(unit(status).now()))
                .isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, 12L, LotCount.NOTHING));
    }

    @Test
    void aRetryRecoversAFailedItem() {
        assertThat(StartRules.start(unit(WipStatus.FAILED).failed(2).now()))
                .isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, 12L, UnitChange.RECOVERED));
    }

    @Test
    void theConversionStartsOnACompletedItemOnly() {
        assertThat(StartRules.start(completedItem().now()))
                .isEqualTo(UnitChange.wip(WipStatus.COMPLETED, 12L, LotCount.NOTHING));
        assertThat(refusal(unit(WipStatus.COMPLETED))).isEqualTo(Rule.WIP_STATE);
        assertThat(refusal(unit(WipStatus.CONVERTED))).isEqualTo(Rule.WIP_STATE);
    }

    @Test
    void aStepAfterTheConversionPutsTheSerialInProgress() {
        assertThat(StartRules.start(serial(SerialStatus.CREATED, 0).now()))
                .isEqualTo(UnitChange.serial(
                        new UnitChange.SerialChange(SerialStatus.IN_PROGRESS, 0, null), 12L, LotCount.NOTHING));
        assertThat(refusal(serial(SerialStatus.PASSED, 0))).isEqualTo(Rule.SERIAL_STATE);
    }

    @Test
    void aFailedSerialIsReworkedThreeTimes() {
        assertThat(StartRules.start(serial(SerialStatus.FAILED, 2).now()))
                .isEqualTo(UnitChange.serial(
                        new UnitChange.SerialChange(SerialStatus.IN_PROGRESS, 3, null), 12L, UnitChange.RECOVERED));
        assertThat(refusal(serial(SerialStatus.FAILED, 3))).isEqualTo(Rule.REWORK_LIMIT);
    }

    @Test
    void onlyStepsAfterTheConversionStartOnACompletedLot() {
        assertThat(refusal(unit(WipStatus.IN_PROGRESS).lot(LotStatus.COMPLETED)))
                .isEqualTo(Rule.LOT_STATE);
        assertThat(refusal(completedItem().lot(LotStatus.COMPLETED))).isEqualTo(Rule.LOT_STATE);
        assertThat(StartRules.start(serial(SerialStatus.CREATED, 0)
                                .lot(LotStatus.COMPLETED)
                                .now())
                        .wipStatus())
                .isEqualTo(WipStatus.CONVERTED);
        assertThat(refusal(serial(SerialStatus.CREATED, 0).lot(LotStatus.CLOSED)))
                .isEqualTo(Rule.LOT_STATE);
    }

    @Test
    void theOrderOfTheRouteHolds() {
        assertThat(refusal(unit(WipStatus.IN_PROGRESS).offRoute())).isEqualTo(Rule.STEP_NOT_ON_ROUTE);
        assertThat(refusal(unit(WipStatus.IN_PROGRESS).previousOutstanding())).isEqualTo(Rule.PREVIOUS_STEP_NOT_PASSED);
        assertThat(refusal(unit(WipStatus.IN_PROGRESS).alreadyPassed())).isEqualTo(Rule.STEP_ALREADY_PASSED);
    }

    @Test
    void attemptsAreLimited() {
        assertThat(StartRules.start(unit(WipStatus.IN_PROGRESS).failed(2).now()).currentProcessId())
                .isEqualTo(12L);
        assertThat(refusal(unit(WipStatus.FAILED).failed(3))).isEqualTo(Rule.ATTEMPTS_EXHAUSTED);
    }

    @Test
    void nothingStartsOnAScrappedUnit() {
        assertThat(refusal(unit(WipStatus.FAILED).isScrapped())).isEqualTo(Rule.UNIT_SCRAPPED);
        assertThat(refusal(serial(SerialStatus.FAILED, 0).isScrapped())).isEqualTo(Rule.UNIT_SCRAPPED);
    }

    @Test
    void aHoldRefusesAndSaysWhoseItIs() {
        Snapshots held = unit(WipStatus.IN_PROGRESS).onHold("glue", false).onHold("magnets", true);

        assertThat(refusal(held)).isEqualTo(Rule.UNIT_ON_HOLD);
        assertThatThrownBy(() -> StartRules.start(held.now()))
                .hasMessageContaining("glue (boss); magnets (whole LOT, boss)");
    }

    @Test
    void whatMayBeOverriddenIsToldTogether() {
        Snapshot now = unit(WipStatus.FAILED)
                .onHold("glue", false)
                .previousOutstanding()
                .failed(3)
                .now();

        assertThat(StartRules.blocks(now))
                .extracting(ProblemException::rule)
                .containsExactly(Rule.UNIT_ON_HOLD, Rule.PREVIOUS_STEP_NOT_PASSED, Rule.ATTEMPTS_EXHAUSTED);
        assertThat(StartRules.change(now)).isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, 12L, UnitChange.RECOVERED));
    }

    @Test
    void aReasonLetsBlocksPassAndTheyAreRemembered() {
        RuleOverride override = new RuleOverride("customer waits");
        override.pass(StartRules.blocks(
                unit(WipStatus.IN_PROGRESS).previousOutstanding().now()));
        override.pass(List.of(Rule.EQUIPMENT_NOT_FIT.because("a"), Rule.EQUIPMENT_NOT_FIT.because("b")));

        assertThat(override.overridden()).containsExactly(Rule.PREVIOUS_STEP_NOT_PASSED, Rule.EQUIPMENT_NOT_FIT);
    }

    @Test
    void aUnitIsAtOneStepAtATime() {
        assertThat(refusal(unit(WipStatus.IN_PROGRESS).busyWithTheNext())).isEqualTo(Rule.UNIT_BUSY);
        assertThatThrownBy(() -> StartRules.change(
                        unit(WipStatus.IN_PROGRESS).busyWithTheNext().now()))
                .extracting(Refusals::rule)
                .isEqualTo(Rule.UNIT_BUSY);
    }

    private static Rule refusal(Snapshots now) {
        return Refusals.rule(org.assertj.core.api.Assertions.catchThrowableOfType(
                ProblemException.class, () -> StartRules.start(now.now())));
    }
}
