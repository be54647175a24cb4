package com.f2x.neurohub.execution.validation;

import static com.f2x.neurohub.execution.validation.Content.ABSENT;
import static com.f2x.neurohub.execution.validation.Content.text;
import static com.f2x.neurohub.execution.validation.Refused.Kind.EVENT_TIME;
import static com.f2x.neurohub.execution.validation.Refused.Kind.INVALID_CONTENT;
import static com.f2x.neurohub.execution.validation.Refused.Kind.MISSING_CONTENT;
import static com.f2x.neurohub.execution.validation.Refused.Kind.PREVIOUS_STEP_NOT_PASSED;
import static com.f2x.neurohub.execution.validation.Refused.Kind.PROCESS_NOT_FOUND;
import static com.f2x.neurohub.execution.validation.Refused.Kind.STEP_NOT_ON_ROUTE;
import static com.f2x.neurohub.execution.validation.Refused.Kind.WIP_ITEM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a start at the door of tablets and stations must look like. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartValidationTests {

    private static final String START = "/api/v1/process-operations/start";

    private final Api operator;
    private final Plant plant;
    private final Database database;
    private String fresh = "";

    StartValidationTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
    }

    @BeforeAll
    void makeAUnit() {
        fresh = unit();
    }

    static Stream<Refused> violations() {
        String size = "must not be longer than 255";
        return Stream.of(
                Refused.of("no unit", MISSING_CONTENT, "wip_id", "must not be blank", "wip_id", ABSENT),
                Refused.of("a unit in braces", INVALID_CONTENT, "wip_id", "must be a text", "wip_id", "{\"id\": 1}"),
                Refused.of("an unknown unit", WIP_ITEM_NOT_FOUND, "wip_id", "not found", "wip_id", text("WIP-X-001")),
                Refused.of("no process", INVALID_CONTENT, "process_id", "must not be blank", "process_id", ABSENT),
                Refused.of(
                        "an unknown process",
                        PROCESS_NOT_FOUND,
                        "process_id",
                        "not found",
                        "process_id",
                        text("NO_SUCH")),
                Refused.of(
                        "a step off the route", STEP_NOT_ON_ROUTE, "process_id", "not on the route", "process_id", "8"),
                Refused.of(
                        "a step whose predecessor has not passed",
                        PREVIOUS_STEP_NOT_PASSED,
                        "",
                        "Previous process (Process 1) must be completed with PASS",
                        "process_id",
                        "2"),
                Refused.of(
                        "a worker's name of 256 characters",
                        INVALID_CONTENT,
                        "worker_id",
                        size,
                        "worker_id",
                        text("x".repeat(256))),
                Refused.of(
                        "equipment of 256 characters",
                        INVALID_CONTENT,
                        "equipment_id",
                        size,
                        "equipment_id",
                        text("x".repeat(256))),
                Refused.of(
                        "a list of equipment",
                        INVALID_CONTENT,
                        "equipment_id",
                        "must be a text",
                        "equipment_id",
                        "[1]"),
                Refused.of(
                        "a NUL in equipment",
                        INVALID_CONTENT,
                        "equipment_id",
                        "must not contain the NUL character",
                        "equipment_id",
                        text("\\u0000")),
                Refused.of(
                        "a start in the future",
                        EVENT_TIME,
                        "occurred_at",
                        "must not be in the future",
                        "occurred_at",
                        text("2999-01-01T00:00:00Z")),
                Refused.of(
                        "a start too long ago",
                        EVENT_TIME,
                        "occurred_at",
                        "must not be longer ago than",
                        "occurred_at",
                        text("2020-01-01T00:00:00Z")),
                Refused.of(
                        "a start at no time",
                        INVALID_CONTENT,
                        "occurred_at",
                        "must be a date and time",
                        "occurred_at",
                        text("08:15")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void refuses(Refused refused) {
        Answer answer =
                operator.post(START, start(fresh).with(refused.members()).json());

        assertThat(answer.status()).isEqualTo(answer.json().path("status").asInt());
        refused.check(answer.json());
        assertThat(database.number(
                        "select count(*) from process_data p join wip_items w on w.id = p.wip_id where w.wip_id = ?",
                        fresh))
                .isZero();
    }

    static Stream<Accepted> borders() {
        return Stream.of(
                Accepted.of("equipment nobody knows, of 255 characters", "equipment_id", text("\u00C4".repeat(255))),
                Accepted.of("a negative number for equipment", "equipment_id", "-1"),
                Accepted.of("an emoji for a worker", "worker_id", text("\uD83D\uDE00")),
                Accepted.of("a process by its number as text", "process_id", text("1")),
                Accepted.of("a process in blanks", "process_id", text("  PROC-001 ")),
                Accepted.of(
                        "a start time in the station's own words", "start_time", text("2026-03-02T08:00:10.123456")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("borders")
    void accepts(Accepted accepted) {
        operator.post(START, start(unit()).with(accepted.members()).json()).expect(201);
    }

    private static Content start(String unit) {
        return Content.of("wip_id", text(unit), "process_id", "1");
    }

    private String unit() {
        return plant.lotOn(plant.route(1, 2, 7), 1).wip(1);
    }
}
