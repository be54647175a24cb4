package com.f2x.neurohub.execution.rework;

import static com.f2x.neurohub.execution.unit.Progresses.AFTER;
import static com.f2x.neurohub.execution.unit.Progresses.CONVERSION;
import static com.f2x.neurohub.execution.unit.Progresses.item;
import static com.f2x.neurohub.execution.unit.Progresses.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.rework.ReworkRules.LastOrder;
import com.f2x.neurohub.execution.unit.Progresses;
import com.f2x.neurohub.execution.unit.Refusals;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReworkRulesTests {

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS, true, 0, 0", "FAILED, true, 0, -1", "COMPLETED, true, 0, 0", "COMPLETED, false, -1, 0"})
    void anItemIsInProgressAgain(WipStatus from, boolean converts, int passed, int failed) {
        Progresses unit = item(from).passed(2);

        UnitChange change = order(converts ? unit : unit.withoutConversion(), 1);

        assertThat(change).isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, null, new LotCount(0, passed, failed, 0)));
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS, 1, 0, 0", "FAILED, 2, 0, -1", "PASSED, 2, -1, 0"})
    void aSerialThatHadEndedIsReworked(SerialStatus from, int reworks, int passed, int failed) {
        assertThat(order(serial(from, 1).passed(AFTER), AFTER))
                .isEqualTo(UnitChange.serial(
                        new UnitChange.SerialChange(SerialStatus.IN_PROGRESS, reworks, null),
                        null,
                        new LotCount(0, passed, failed, 0)));
    }

    @Test
    void reworksAreLimited() {
        assertRefused(
                Rule.REWORK_LIMIT, () -> order(serial(SerialStatus.PASSED, 3).passed(AFTER), AFTER));
        assertThat(order(serial(SerialStatus.IN_PROGRESS, 3).passed(AFTER), AFTER)
                        .serial())
                .isEqualTo(new UnitChange.SerialChange(SerialStatus.IN_PROGRESS, 3, null));
    }

    @Test
    void onlyStepsOnTheUnitsSideOfTheConversionAreReworked() {
        assertRefused(
                Rule.ALREADY_CONVERTED,
                () -> order(serial(SerialStatus.PASSED, 0).passed(AFTER), 1));
        assertRefused(
                Rule.ALREADY_CONVERTED,
                () -> order(serial(SerialStatus.PASSED, 0).passed(AFTER), CONVERSION));
        assertRefused(Rule.WIP_STATE, () -> order(item(WipStatus.COMPLETED).attempted(3), CONVERSION));
    }

    @Test
    void whatWasNeverAttemptedIsNotReworked() {
        assertRefused(
                Rule.NOTHING_TO_REWORK, () -> order(item(WipStatus.IN_PROGRESS).passed(1), 2));
    }

    @Test
    void aUnitThatIsScrappedOrBusyOrInAClosedLotIsNotReworked() {
        assertRefused(
                Rule.UNIT_SCRAPPED, () -> order(item(WipStatus.FAILED).passed(1).scrapped("Bent"), 1));
        assertRefused(
                Rule.UNIT_BUSY,
                () -> order(item(WipStatus.IN_PROGRESS).passed(1).busy(), 1));
        assertRefused(
                Rule.LOT_STATE, () -> order(item(WipStatus.FAILED).passed(1).lot(LotStatus.CLOSED), 1));
    }

    @Test
    void theFailedStepIsTheOneOfTheLastEventAfterTheConversion() {
        assertThat(ReworkRules.failedStep(
                                serial(SerialStatus.FAILED, 0).attempted(AFTER).now())
                        .stepNo())
                .isEqualTo(AFTER);
        assertRefused(
                Rule.SERIAL_STATE,
                () -> ReworkRules.failedStep(
                        serial(SerialStatus.PASSED, 0).passed(AFTER).now()));
        assertRefused(
                Rule.NOTHING_TO_REWORK,
                () -> ReworkRules.failedStep(
                        serial(SerialStatus.FAILED, 0).attempted(CONVERSION).now()));
    }

    @Test
    void anOrderRepeatsTheLastOneWhileNothingHappened() {
        UnitProgress open = item(WipStatus.IN_PROGRESS).passed(1).now();
        StepProgress first = open.steps().get(0);
        LastOrder last = new LastOrder(5, first.processId(), "Glue", true);

        assertThat(ReworkRules.isReplay(open.unit(), last, first, "Glue")).isTrue();
        assertThat(ReworkRules.isReplay(open.unit(), last, null, null)).isTrue();
        assertThat(ReworkRules.isReplay(open.unit(), last, first, "Screws")).isFalse();
        assertThat(ReworkRules.isReplay(open.unit(), last, open.steps().get(1), "Glue"))
                .isFalse();
        assertThat(ReworkRules.isReplay(open.unit(), new LastOrder(5, first.processId(), "Glue", false), first, "Glue"))
                .isFalse();
        assertThat(ReworkRules.isReplay(item(WipStatus.FAILED).unit(), last, first, "Glue"))
                .isFalse();
    }

    private static UnitChange order(Progresses unit, int from) {
        UnitProgress now = unit.now();
        return ReworkRules.order(now, now.steps().get(from - 1));
    }

    private static void assertRefused(Rule rule, ThrowingCallable decision) {
        assertThatThrownBy(decision).extracting(Refusals::rule).isEqualTo(rule);
    }
}
