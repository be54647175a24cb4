package com.f2x.neurohub.execution.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.unit.Refusals;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.plant.stationsession.SessionStatus;
import com.f2x.neurohub.plant.stationsession.SessionStore.Facts;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.WipStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionRulesTests {

    private static final StepProgress STEP =
            Snapshots.unit(WipStatus.IN_PROGRESS).now().step();
    private static final long OTHER_PROCESS = 99;

    @Test
    void aStepStartsInAnOpenSessionOfItsProcess() {
        assertThatCode(() -> start(facts(SessionStatus.OPEN, STEP.processId(), true)))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownSessionIsNotFound() {
        assertRefused(null, Rule.SESSION_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(value = SessionStatus.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void nothingStartsInASessionThatHasEnded(SessionStatus status) {
        assertRefused(facts(status, STEP.processId(), true), Rule.SESSION_STATE);
    }

    @Test
    void nothingStartsAtAStationOutOfUse() {
        assertRefused(facts(SessionStatus.OPEN, STEP.processId(), false), Rule.STATION_NOT_KNOWN);
    }

    @Test
    void nothingStartsInASessionOfAnotherProcess() {
        assertRefused(facts(SessionStatus.OPEN, OTHER_PROCESS, true), Rule.SESSION_PROCESS);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true, true", "OPEN, false, false", "CLOSED, true, false", "CANCELLED, true, false"})
    void aFinishedAttemptIsAdoptedByAnOpenSessionOfItsProcess(
            SessionStatus status, boolean ofTheProcess, boolean adopted) {
        Facts session = facts(status, ofTheProcess ? STEP.processId() : OTHER_PROCESS, false);

        assertThat(SessionRules.adopts(session, STEP)).isEqualTo(adopted);
    }

    @Test
    void aReferenceIsANumberOrNone() {
        assertThat(SessionReference.of(null)).isNull();
        assertThat(SessionReference.of(" ")).isNull();
        assertThat(new SessionReference("17").id()).isEqualTo(17);
        assertThat(new SessionReference("a").id()).isNull();
        assertThat(new SessionReference("-1").id()).isNull();
        assertThat(new SessionReference("9".repeat(19)).id()).isNull();
    }

    private static void assertRefused(@Nullable Facts session, Rule rule) {
        assertThatThrownBy(() -> start(session)).extracting(Refusals::rule).isEqualTo(rule);
    }

    private static void start(@Nullable Facts session) {
        SessionRules.start(new SessionReference("5"), session, STEP);
    }

    private static Facts facts(SessionStatus status, long process, boolean active) {
        return new Facts(5, status, process, "bench-1", active);
    }
}
