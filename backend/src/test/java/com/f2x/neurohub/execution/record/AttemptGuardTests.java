package com.f2x.neurohub.execution.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database lets happen to an attempt once it is recorded, whoever writes and for whatever reason. */
@ApplicationTest
class AttemptGuardTests {

    private static final String END = "completion_recorded_at = clock_timestamp(), completed_at = clock_timestamp()";

    private final Plant plant;
    private final Database database;
    private final Station station;

    AttemptGuardTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.plant = plant;
        this.database = database;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    /** The states of an attempt, each with the assignment that leads there from a running one. */
    private enum State {
        RUNNING("result = null, completed_at = null, completion_recorded_at = null, aborted_at = null,"
                + " aborted_by = null, abort_reason = null, superseded_at = null"),
        PASSED("result = 'PASS', superseded_at = null, aborted_at = null, abort_reason = null, aborted_by = null, "
                + END),
        FAILED("result = 'FAIL', defects = '[{\"code\": \"DENT\"}]', aborted_at = null, abort_reason = null,"
                + " aborted_by = null, " + END),
        ABORTED(
                "aborted_at = clock_timestamp(), abort_reason = 'Lost', aborted_by = 1, result = null, completed_at = null,"
                        + " completion_recorded_at = null, superseded_at = null"),
        SUPERSEDED("superseded_at = clock_timestamp(), superseded_by = 1");

        private final String assignment;

        State(String assignment) {
            this.assignment = assignment;
        }

        private Set<State> next() {
            return switch (this) {
                case RUNNING -> Set.of(PASSED, FAILED, ABORTED);
                case PASSED -> Set.of(SUPERSEDED);
                case FAILED, ABORTED, SUPERSEDED -> Set.of();
            };
        }
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(State.values())
                .flatMap(from -> Arrays.stream(State.values()).map(to -> Arguments.of(from, to)))
                .filter(pair -> pair.get()[0] != pair.get()[1]);
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void anAttemptEndsOnceAndAPassIsSupersededOnce(State from, State to) {
        long attempt = attemptIn(from);
        ThrowingCallable change = () -> set(attempt, to.assignment);

        if (from.next().contains(to)) {
            assertThatCode(change).doesNotThrowAnyException();
        } else {
            assertRefused(change);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes = 'Better'",
                "measurements = '{\"depth\": 0.2}'",
                "defects = '[{\"code\": \"DENT\"}]', result = 'FAIL'",
                "operator_id = -operator_id",
                "started_at = started_at - interval '1 hour'",
                "completed_at = completed_at + interval '1 hour'",
                "process_id = 2",
                "attempt_no = 9",
                "id = -id",
                "superseded_at = clock_timestamp(), notes = 'Void'"
            })
    void whatACompletedAttemptSaysStays(String assignment) {
        long attempt = attemptIn(State.PASSED);

        assertRefused(() -> set(attempt, assignment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes = 'Hm'",
                "started_at = started_at - interval '1 hour'",
                "operator_id = -operator_id, result = 'PASS', " + END,
                "superseded_at = clock_timestamp(), result = 'PASS', " + END
            })
    void aRunningAttemptOnlyEnds(String assignment) {
        long attempt = attemptIn(State.RUNNING);

        assertRefused(() -> set(attempt, assignment));
    }

    @Test
    void aPassIsNotSupersededAgain() {
        long attempt = attemptIn(State.SUPERSEDED);

        assertRefused(() -> set(attempt, "superseded_at = clock_timestamp()"));
        assertRefused(() -> set(attempt, "superseded_at = null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from process_data where id < 0", "truncate process_data cascade"})
    void nothingIsRemoved(String sql) {
        assertThatThrownBy(() -> database.override("A reason", sql)).rootCause().hasMessageContaining("never");
    }

    @ParameterizedTest
    @MethodSource("statesOfAnAttempt")
    void foreignKeysFollowTheirParents(State state) {
        long attempt = attemptIn(state);
        long unit = database.number("select wip_id from process_data where id = ?", attempt);

        database.update("update wip_items set id = ? where id = ?", -unit, unit);

        assertThat(database.number("select wip_id from process_data where id = ?", attempt))
                .isEqualTo(-unit);
    }

    static Stream<State> statesOfAnAttempt() {
        return Stream.of(State.values());
    }

    private long attemptIn(State state) {
        String unit = plant.lotOn(plant.route(1), 1).wip(1);
        long attempt = station.start(unit, 1)
                .expect(201)
                .json()
                .path("process_data_id")
                .asLong();
        if (state == State.SUPERSEDED) {
            set(attempt, State.PASSED.assignment);
        }
        if (state != State.RUNNING) {
            set(attempt, state.assignment);
        }
        return attempt;
    }

    private void set(long attempt, String assignment) {
        database.override("A reason", "update process_data set " + assignment + " where id = ?", attempt);
    }

    private static void assertRefused(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .extracting(
                        cause -> ((PSQLException) cause).getServerErrorMessage().getConstraint())
                .isEqualTo("chk_process_data_transition");
    }
}
