package com.f2x.neurohub.execution.decision;

import static com.f2x.neurohub.execution.unit.Progresses.item;
import static com.f2x.neurohub.execution.unit.Progresses.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.unit.Progresses;
import com.f2x.neurohub.execution.unit.Refusals;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionRulesTests {

    private static final LotCount SCRAPPED = new LotCount(0, 0, 0, 1);
    private static final LotCount FAILED_TO_SCRAPPED = new LotCount(0, 0, -1, 1);
    private static final LotCount PASSED_TO_SCRAPPED = new LotCount(0, -1, 0, 1);

    @Test
    void aScrappedUnitIsNoLongerCountedAsAnythingElse() {
        assertThat(DecisionRules.scrap(item(WipStatus.CREATED).now())).isEqualTo(SCRAPPED);
        assertThat(DecisionRules.scrap(item(WipStatus.COMPLETED).now())).isEqualTo(SCRAPPED);
        assertThat(DecisionRules.scrap(item(WipStatus.FAILED).now())).isEqualTo(FAILED_TO_SCRAPPED);
        assertThat(DecisionRules.scrap(
                        item(WipStatus.COMPLETED).withoutConversion().now()))
                .isEqualTo(PASSED_TO_SCRAPPED);
        assertThat(DecisionRules.scrap(serial(SerialStatus.CREATED, 0).now())).isEqualTo(SCRAPPED);
        assertThat(DecisionRules.scrap(serial(SerialStatus.FAILED, 0).now())).isEqualTo(FAILED_TO_SCRAPPED);
        assertThat(DecisionRules.scrap(serial(SerialStatus.PASSED, 0).now())).isEqualTo(PASSED_TO_SCRAPPED);
    }

    @Test
    void whatRunsIsNoReasonNotToScrap() {
        assertThat(DecisionRules.scrap(item(WipStatus.IN_PROGRESS).busy().now()))
                .isEqualTo(SCRAPPED);
    }

    @Test
    void aUnitIsScrappedForOneReason() {
        Unit scrapped = item(WipStatus.FAILED).scrapped("Bent").unit();

        assertThat(DecisionRules.isScrapped(item(WipStatus.FAILED).unit(), "Bent"))
                .isFalse();
        assertThat(DecisionRules.isScrapped(scrapped, "Bent")).isTrue();
        assertRefused(Rule.UNIT_SCRAPPED, () -> DecisionRules.isScrapped(scrapped, "Lost"));
    }

    @Test
    void nothingIsDecidedInAClosedLot() {
        Progresses closed = item(WipStatus.FAILED).lot(LotStatus.CLOSED);

        assertRefused(Rule.LOT_STATE, () -> DecisionRules.scrap(closed.now()));
        assertRefused(Rule.LOT_STATE, () -> DecisionRules.override(closed.now(), WipStatus.CREATED));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, FAILED, 0, 1",
        "FAILED, PASSED, 1, -1",
        "PASSED, CREATED, -1, 0",
        "PASSED, FAILED, -1, 1",
    })
    void theLotCountsTheOverriddenState(SerialStatus from, SerialStatus to, int passed, int failed) {
        UnitChange change = DecisionRules.override(serial(from, 2).now(), to, "Leaks");

        assertThat(change)
                .isEqualTo(UnitChange.serial(
                        new UnitChange.SerialChange(to, 2, to == SerialStatus.FAILED ? "Leaks" : null),
                        null,
                        new LotCount(0, passed, failed, 0)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "IN_PROGRESS", "COMPLETED"})
    void anItemIsOverriddenToWhatItsPassesAllow(WipStatus to) {
        assertThat(DecisionRules.override(item(WipStatus.FAILED).passed(2).now(), to))
                .isEqualTo(UnitChange.wip(to, null, UnitChange.RECOVERED));
    }

    @Test
    void aCompletedItemHasItsPasses() {
        assertRefused(
                Rule.WIP_STATE,
                () -> DecisionRules.override(item(WipStatus.FAILED).passed(1).now(), WipStatus.COMPLETED));
    }

    @Test
    void noOverrideConvertsOrUnconverts() {
        assertRefused(
                Rule.WIP_STATE,
                () -> DecisionRules.override(item(WipStatus.COMPLETED).passed(2).now(), WipStatus.CONVERTED));
        assertRefused(
                Rule.ALREADY_CONVERTED,
                () -> DecisionRules.override(serial(SerialStatus.PASSED, 0).now(), WipStatus.FAILED));
    }

    @Test
    void aUnitThatIsScrappedOrBeingWorkedOnIsNotOverridden() {
        assertRefused(
                Rule.UNIT_SCRAPPED,
                () -> DecisionRules.override(
                        item(WipStatus.FAILED).scrapped("Bent").now(), WipStatus.CREATED));
        assertRefused(
                Rule.UNIT_BUSY,
                () -> DecisionRules.override(item(WipStatus.IN_PROGRESS).busy().now(), WipStatus.FAILED));
    }

    private static void assertRefused(Rule rule, ThrowingCallable decision) {
        assertThatThrownBy(decision).extracting(Refusals::rule).isEqualTo(rule);
    }
}
