package com.f2x.neurohub.execution.step;

import static com.f2x.neurohub.execution.step.Snapshots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Refusals;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.Snapshot;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class CompletionRulesTests {

    private static final Outcome PASS = outcome(Result.PASS);
    private static final Outcome REWORK = outcome(Result.REWORK);
    private static final Outcome FAIL = new Outcome(
            Result.FAIL,
            JsonNodeFactory.instance.objectNode(),
            List.of(new Defect("Dent", "deep"), new Defect("Dirt", null)),
            null);

    @Test
    void whatRunsCompletes() {
        Snapshot now = unit(WipStatus.IN_PROGRESS)
                .running(5, WORKER)
                .last(4, Result.PASS, true)
                .now();

        assertThat(CompletionRules.replayed(now, completion(PASS, null, null))).isNull();
        assertThat(CompletionRules.replayed(now, completion(PASS, 5L, NOW))).isNull();
    }

    @Test
    void anAnswerToAnOlderAttemptIsRefused() {
        Snapshot now = unit(WipStatus.IN_PROGRESS)
                .running(5, WORKER)
                .last(4, Result.FAIL, true)
                .now();

        assertThat(refusal(now, completion(FAIL, 4L, null))).isEqualTo(Rule.STEP_ALREADY_COMPLETED);
        assertThat(refusal(now, completion(FAIL, null, NOW.minusSeconds(61)))).isEqualTo(Rule.STEP_ALREADY_COMPLETED);
    }

    @Test
    void theSameCompletionIsARepetition() {
        Snapshot now = unit(WipStatus.CONVERTED).last(4, Result.PASS, true).now();

        assertThat(CompletionRules.replayed(now, completion(PASS, null, null)))
                .isEqualTo(Objects.requireNonNull(now.last()).attempt());
    }

    @Test
    void whatWasAbortedHasNoCompletion() {
        Snapshot now = unit(WipStatus.FAILED)
                .last(4, Result.FAIL, true)
                .abortedSince(NOW.minusSeconds(60))
                .now();

        assertThat(refusal(now, completion(FAIL, null, null))).isEqualTo(Rule.STEP_NOT_STARTED);
        assertThat(refusal(now, completion(FAIL, null, NOW.minusSeconds(59)))).isEqualTo(Rule.STEP_NOT_STARTED);
        assertThat(CompletionRules.replayed(now, completion(FAIL, 4L, null))).isNotNull();
        assertThat(CompletionRules.replayed(now, completion(FAIL, null, NOW.minusSeconds(61))))
                .isNotNull();
    }

    @Test
    void anotherCompletionContradictsWhatIsRecorded() {
        assertThat(refusal(unit(WipStatus.FAILED).last(4, Result.FAIL, true).now(), completion(PASS, null, null)))
                .isEqualTo(Rule.STEP_ALREADY_COMPLETED);
        assertThat(refusal(unit(WipStatus.FAILED).last(4, Result.FAIL, false).now(), completion(FAIL, null, null)))
                .isEqualTo(Rule.STEP_ALREADY_COMPLETED);
        assertThat(refusal(unit(WipStatus.CREATED).now(), completion(PASS, null, null)))
                .isEqualTo(Rule.STEP_NOT_STARTED);
    }

    @Test
    void anItemCompletesWithItsLastStep() {
        assertThat(CompletionRules.complete(unit(WipStatus.IN_PROGRESS).now(), PASS))
                .isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, null, LotCount.NOTHING));
        assertThat(CompletionRules.complete(
                        unit(WipStatus.IN_PROGRESS).lastOfItsPhase().now(), PASS))
                .isEqualTo(UnitChange.wip(WipStatus.COMPLETED, null, LotCount.NOTHING));
    }

    @Test
    void anItemPassesWhereNothingConverts() {
        Snapshot now =
                unit(WipStatus.IN_PROGRESS).lastOfItsPhase().withoutConversion().now();

        assertThat(CompletionRules.complete(now, PASS))
                .isEqualTo(UnitChange.wip(WipStatus.COMPLETED, null, UnitChange.PASSED));
    }

    @Test
    void anItemFailsAndIsReworked() {
        assertThat(CompletionRules.complete(unit(WipStatus.IN_PROGRESS).now(), FAIL))
                .isEqualTo(UnitChange.wip(WipStatus.FAILED, null, UnitChange.FAILED));
        assertThat(CompletionRules.complete(unit(WipStatus.IN_PROGRESS).now(), REWORK))
                .isEqualTo(UnitChange.wip(WipStatus.IN_PROGRESS, null, LotCount.NOTHING));
    }

    @Test
    void theConversionIssuesASerial() {
        assertThat(CompletionRules.complete(completedItem().now(), PASS))
                .isEqualTo(new UnitChange(
                        WipStatus.CONVERTED, null, SerialStatus.CREATED, null, new LotCount(1, 0, 0, 0)));
        assertThat(CompletionRules.complete(completedItem().lastOfItsPhase().now(), PASS))
                .isEqualTo(
                        new UnitChange(WipStatus.CONVERTED, null, SerialStatus.PASSED, null, new LotCount(1, 1, 0, 0)));
    }

    @Test
    void aFailedConversionLeavesTheItemCompleted() {
        UnitChange nothing = UnitChange.wip(WipStatus.COMPLETED, null, LotCount.NOTHING);

        assertThat(CompletionRules.complete(completedItem().now(), FAIL)).isEqualTo(nothing);
        assertThat(CompletionRules.complete(completedItem().now(), REWORK)).isEqualTo(nothing);
    }

    @Test
    void aSerialPassesWithItsLastStep() {
        assertThat(CompletionRules.complete(serial(SerialStatus.IN_PROGRESS, 1).now(), PASS))
                .isEqualTo(
                        UnitChange.serial(new SerialChange(SerialStatus.IN_PROGRESS, 1, null), null, LotCount.NOTHING));
        assertThat(CompletionRules.complete(
                        serial(SerialStatus.IN_PROGRESS, 1).lastOfItsPhase().now(), PASS))
                .isEqualTo(UnitChange.serial(new SerialChange(SerialStatus.PASSED, 1, null), null, UnitChange.PASSED));
    }

    @Test
    void aSerialFailsWithAReason() {
        assertThat(CompletionRules.complete(serial(SerialStatus.IN_PROGRESS, 1).now(), FAIL))
                .isEqualTo(UnitChange.serial(
                        new SerialChange(SerialStatus.FAILED, 1, "Dent: deep; Dirt"), null, UnitChange.FAILED));
    }

    @Test
    void reworkOfASerialCounts() {
        assertThat(CompletionRules.complete(serial(SerialStatus.IN_PROGRESS, 2).now(), REWORK))
                .isEqualTo(
                        UnitChange.serial(new SerialChange(SerialStatus.IN_PROGRESS, 3, null), null, LotCount.NOTHING));
        assertThatThrownBy(() -> CompletionRules.complete(
                        serial(SerialStatus.IN_PROGRESS, 3).now(), REWORK))
                .extracting(Refusals::rule)
                .isEqualTo(Rule.REWORK_LIMIT);
    }

    private static Rule refusal(Snapshot now, CompleteStep completion) {
        return Refusals.rule(
                org.assertj.core.api.Assertions.catchThrowable(() -> CompletionRules.replayed(now, completion)));
    }

    private static CompleteStep completion(Outcome outcome, @Nullable Long attemptId, @Nullable Instant occurredAt) {
        return new CompleteStep(
                new UnitReference("WIP-KR01PSA251101-001"),
                new ProcessReference("2"),
                null,
                attemptId,
                outcome,
                occurredAt,
                Caller.person(WORKER, "kim01", Role.OPERATOR, PermissionTable.usual()));
    }

    private static Outcome outcome(Result result) {
        return new Outcome(result, JsonNodeFactory.instance.objectNode(), List.of(), null);
    }
}
