package com.f2x.neurohub.execution.step;

import static com.f2x.neurohub.execution.step.Snapshots.NOW;
import static com.f2x.neurohub.execution.step.Snapshots.WORKER;
import static com.f2x.neurohub.execution.step.Snapshots.completedItem;
import static com.f2x.neurohub.execution.step.Snapshots.serial;
import static com.f2x.neurohub.execution.step.Snapshots.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Refusals;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitChange.SerialChange;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.WipStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AbortRulesTests {

    @Test
    void whatWasNeverWorkedOnStaysInProgress() {
        assertThat(AbortRules.abort(unit(WipStatus.IN_PROGRESS).now(), from("CREATED", null)))
                .isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, null, LotCount.NOTHING));
        assertThat(AbortRules.abort(unit(WipStatus.IN_PROGRESS).now(), from(null, null)))
                .isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, null, LotCount.NOTHING));
    }

    @Test
    void aFailedItemIsFailedAgain() {
        assertThat(AbortRules.abort(unit(WipStatus.IN_PROGRESS).now(), from("FAILED", null)))
                .isEqualTo(UnitChange.wip(WipStatus.FAILED, null, UnitChange.FAILED));
    }

    @Test
    void aConversionLeavesTheItemCompleted() {
        assertThat(AbortRules.abort(completedItem().now(), from("COMPLETED", null)))
                .isEqualTo(UnitChange.wip(WipStatus.COMPLETED, null, LotCount.NOTHING));
    }

    @Test
    void aFailedSerialIsFailedAgainAndGetsItsReworkBack() {
        assertThat(AbortRules.abort(serial(SerialStatus.IN_PROGRESS, 2).now(), from("FAILED", "Dent")))
                .isEqualTo(
                        UnitChange.serial(new SerialChange(SerialStatus.FAILED, 1, "Dent"), null, UnitChange.FAILED));
        assertThat(AbortRules.abort(serial(SerialStatus.IN_PROGRESS, 2).now(), from("CREATED", null)))
                .isEqualTo(UnitChange.wip(WipStatus.CONVERTED, null, LotCount.NOTHING));
    }

    @Test
    void whatSomebodyPutInAnotherStateStaysThere() {
        UnitChange failed = UnitChange.wip(WipStatus.FAILED, null, LotCount.NOTHING);

        assertThat(AbortRules.abort(unit(WipStatus.FAILED).now(), from("FAILED", null)))
                .isEqualTo(failed);
        assertThat(AbortRules.abort(unit(WipStatus.FAILED).isScrapped().now(), from("FAILED", null)))
                .isEqualTo(failed);
        assertThat(AbortRules.abort(serial(SerialStatus.FAILED, 2).now(), from("FAILED", "Dent")))
                .isEqualTo(UnitChange.wip(WipStatus.CONVERTED, null, LotCount.NOTHING));
    }

    @Test
    void theWorkOfAnotherIsTheManagersBusiness() {
        Attempt running = new Attempt(5, 1, WORKER, NOW, null, null, null, null, null);

        assertThatCode(() -> AbortRules.requireOwn(running, by(Role.OPERATOR), WORKER))
                .doesNotThrowAnyException();
        assertThatCode(() -> AbortRules.requireOwn(running, by(Role.MANAGER), WORKER + 1))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AbortRules.requireOwn(running, by(Role.OPERATOR), WORKER + 1))
                .extracting(Refusals::rule)
                .isEqualTo(Rule.NOT_PERMITTED);
    }

    private static AbortStep by(Role role) {
        return new AbortStep(
                new UnitReference("1"),
                new ProcessReference("1"),
                null,
                null,
                "wrong unit",
                Caller.person(WORKER, "anna", role, PermissionTable.usual()));
    }

    private static AbortedAttempt from(@Nullable String state, @Nullable String failure) {
        return new AbortedAttempt(5, 2, NOW, state, failure);
    }
}
