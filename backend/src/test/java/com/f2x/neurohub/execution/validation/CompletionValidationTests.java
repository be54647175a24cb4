package com.f2x.neurohub.execution.validation;

import static com.f2x.neurohub.execution.validation.Content.ABSENT;
import static com.f2x.neurohub.execution.validation.Content.text;
import static com.f2x.neurohub.execution.validation.Refused.Kind.EVENT_TIME;
import static com.f2x.neurohub.execution.validation.Refused.Kind.INVALID_CONTENT;
import static com.f2x.neurohub.execution.validation.Refused.Kind.MALFORMED_JSON;
import static com.f2x.neurohub.execution.validation.Refused.Kind.MISSING_CONTENT;
import static com.f2x.neurohub.execution.validation.Refused.Kind.PASS_FORBIDS_DEFECTS;
import static com.f2x.neurohub.execution.validation.Refused.Kind.PROCESS_NOT_FOUND;
import static com.f2x.neurohub.execution.validation.Refused.Kind.STEP_ALREADY_COMPLETED;
import static com.f2x.neurohub.execution.validation.Refused.Kind.STEP_NOT_STARTED;
import static com.f2x.neurohub.execution.validation.Refused.Kind.VERDICT_MISMATCH;
import static com.f2x.neurohub.execution.validation.Refused.Kind.WIP_ITEM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a completion at the door of tablets and stations must look like. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionValidationTests {

    private static final String COMPLETE = "/api/v1/process-operations/complete";
    private static final String FAIL = text("FAIL");
    private static final String RESULTS = "must be one of PASS, FAIL, REWORK";
    private static final String SHAPE = "must be an object or an array";
    private static final String CODE = "must have a code of 1 to 255 characters";
    private static final String WHOLE = "must be a whole number without leading zeros";
    private static final String TIME = "must be a date and time such as 2026-03-02T08:15:30Z";
    private static final String HALF = "must not contain half of a surrogate pair";
    private static final String NUL = "must not contain the NUL character";

    private final Api operator;
    private final Plant plant;
    private final Database database;
    private String running = "";

    CompletionValidationTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
    }

    @BeforeAll
    void startAUnit() {
        running = started();
    }

    static Stream<Refused> results() {
        return Stream.of(
                Refused.of("a result in lower case", INVALID_CONTENT, "result", RESULTS, "result", text("pass")),
                Refused.of("an unknown result", INVALID_CONTENT, "result", RESULTS, "result", text("OK")),
                Refused.of("a result by its place", INVALID_CONTENT, "result", RESULTS, "result", "0"),
                Refused.of("a result by its place as text", INVALID_CONTENT, "result", RESULTS, "result", text("0")),
                Refused.of("true for a result", INVALID_CONTENT, "result", RESULTS, "result", "true"),
                Refused.of("a list for a result", INVALID_CONTENT, "result", RESULTS, "result", "[\"PASS\"]"),
                Refused.of("an object for a result", INVALID_CONTENT, "result", RESULTS, "result", "{}"),
                Refused.of("an empty result", INVALID_CONTENT, "result", "must", "result", text("")),
                Refused.of("a blank result", INVALID_CONTENT, "result", "must", "result", text("  ")),
                Refused.of("null for a result", INVALID_CONTENT, "result", "must not be null", "result", "null"),
                Refused.of("no result", INVALID_CONTENT, "result", "must not be null", "result", ABSENT));
    }

    static Stream<Refused> defects() {
        String empty = "must be empty when the result is PASS";
        return Stream.of(
                Refused.of("PASS with a code", PASS_FORBIDS_DEFECTS, "defect_data", empty, "defect_data", "[\"A\"]"),
                Refused.of(
                        "PASS with defects",
                        PASS_FORBIDS_DEFECTS,
                        "defect_data",
                        empty,
                        "defect_data",
                        "{\"defects\": [{\"code\": \"A\"}]}"),
                Refused.of(
                        "PASS with defect codes",
                        PASS_FORBIDS_DEFECTS,
                        "defect_data",
                        empty,
                        "defect_data",
                        "{\"defect_codes\": [\"A\"]}"),
                Refused.of("a number for defects", INVALID_CONTENT, "defect_data", SHAPE, "defect_data", "7"),
                Refused.of("a text for defects", INVALID_CONTENT, "defect_data", SHAPE, "defect_data", text("A")),
                Refused.of("true for defects", INVALID_CONTENT, "defect_data", SHAPE, "defect_data", "true"),
                Refused.of(
                        "defects that are no list",
                        INVALID_CONTENT,
                        "defect_data.defects",
                        "must be an array",
                        "defect_data",
                        "{\"defects\": {\"code\": \"A\"}}"),
                Refused.of(
                        "defect codes that are a text",
                        INVALID_CONTENT,
                        "defect_data.defect_codes",
                        "must be an array",
                        "defect_data",
                        "{\"defect_codes\": \"A\"}"),
                Refused.of(
                        "half a character in a defect code",
                        INVALID_CONTENT,
                        "defect_data",
                        HALF,
                        "result",
                        FAIL,
                        "defect_data",
                        "[\"\\ude00\"]"),
                badDefect("a defect without a code", "{\"reason\": \"dirty\"}"),
                badDefect("a defect with an empty code", "{\"code\": \"\"}"),
                badDefect("a defect with a blank code", text("   ")),
                badDefect("a defect code of 256 characters", text("x".repeat(256))),
                badDefect("a number for a defect code", "{\"code\": 5}"),
                badDefect("null for a defect code", "{\"code\": null}"),
                badDefect("a number for a defect", "5"),
                badDefect("null for a defect", "null"),
                badDefect("a list for a defect", "[\"A\"]"),
                Refused.of(
                        "a second defect without a code",
                        INVALID_CONTENT,
                        "defect_data[1]",
                        CODE,
                        "result",
                        FAIL,
                        "defect_data",
                        "[\"A\", {}]"),
                badReason("a defect reason of 1001 characters", "must not be longer than 1000", text("x".repeat(1001))),
                badReason("a number for a defect reason", "must be a text", "5"),
                badReason("an object for a defect reason", "must be a text", "{}"));
    }

    private static Refused badDefect(String name, String defect) {
        return Refused.of(
                name, INVALID_CONTENT, "defect_data[0]", CODE, "result", FAIL, "defect_data", "[" + defect + "]");
    }

    private static Refused badReason(String name, String message, String reason) {
        return Refused.of(
                name,
                INVALID_CONTENT,
                "defect_data[0].reason",
                message,
                "result",
                FAIL,
                "defect_data",
                "[{\"code\": \"A\", \"reason\": " + reason + "}]");
    }

    static Stream<Refused> measurements() {
        String high = "[{\"code\": \"V\", \"value\": 5, \"unit\": \"V\", \"spec\": {\"min\": 0, \"max\": 1}}]";
        return Stream.of(
                Refused.of("a number for measurements", INVALID_CONTENT, "measurements", SHAPE, "measurements", "5"),
                Refused.of(
                        "a text for measurements", INVALID_CONTENT, "measurements", SHAPE, "measurements", text("5 V")),
                Refused.of("false for measurements", INVALID_CONTENT, "measurements", SHAPE, "measurements", "false"),
                Refused.of(
                        "measurement data that is a number",
                        INVALID_CONTENT,
                        "measurements",
                        SHAPE,
                        "measurement_data",
                        "5"),
                Refused.of("NaN in measurements", MALFORMED_JSON, "", "not valid JSON", "measurements", "{\"a\": NaN}"),
                Refused.of(
                        "measurements 65 levels deep",
                        MALFORMED_JSON,
                        "",
                        "not valid JSON",
                        "measurements",
                        "[".repeat(64) + "]".repeat(64)),
                Refused.of(
                        "a number of 1501 digits",
                        MALFORMED_JSON,
                        "",
                        "not valid JSON",
                        "measurements",
                        "{\"a\": " + "9".repeat(1501) + "}"),
                Refused.of(
                        "the same member twice",
                        MALFORMED_JSON,
                        "",
                        "there twice",
                        "notes",
                        text("first") + ", \"notes\": \"last\""),
                Refused.of(
                        "a number with an enormous exponent",
                        INVALID_CONTENT,
                        "measurements",
                        "10 to the power of",
                        "measurements",
                        "{\"a\": 1e999999}"),
                Refused.of(
                        "a NUL in a measured text",
                        INVALID_CONTENT,
                        "measurements",
                        NUL,
                        "measurements",
                        "{\"a\": \"\\u0000\"}"),
                Refused.of(
                        "a NUL in a measurement's name",
                        INVALID_CONTENT,
                        "measurements",
                        NUL,
                        "measurements",
                        "{\"\\u0000\": 1}"),
                Refused.of(
                        "half a character in a measured text",
                        INVALID_CONTENT,
                        "measurements",
                        HALF,
                        "measurements",
                        "{\"a\": \"\\ud83d\"}"),
                Refused.of(
                        "PASS against a measurement out of its limits",
                        VERDICT_MISMATCH,
                        "measurements.V",
                        "V is 5 V, above the upper limit",
                        "measurements",
                        high));
    }

    static Stream<Refused> texts() {
        return Stream.of(
                Refused.of(
                        "notes of 1001 characters",
                        INVALID_CONTENT,
                        "notes",
                        "must not be longer than 1000",
                        "notes",
                        text("x".repeat(1001))),
                Refused.of(
                        "notes of 501 emoji, which are 1002 units",
                        INVALID_CONTENT,
                        "notes",
                        "must not be longer than 1000",
                        "notes",
                        text("\uD83D\uDE00".repeat(501))),
                Refused.of("a NUL in notes", INVALID_CONTENT, "notes", NUL, "notes", text("a\\u0000b")),
                Refused.of("half a character in notes", INVALID_CONTENT, "notes", HALF, "notes", text("\\ud83d")),
                Refused.of("a list for notes", INVALID_CONTENT, "notes", "must be a text", "notes", "[\"a\"]"),
                Refused.of("an object for notes", INVALID_CONTENT, "notes", "must be a text", "notes", "{}"),
                Refused.of(
                        "a worker's name of 256 characters",
                        INVALID_CONTENT,
                        "worker_id",
                        "must not be longer than 255",
                        "worker_id",
                        text("x".repeat(256))),
                Refused.of(
                        "a serial number of 101 characters",
                        INVALID_CONTENT,
                        "serial_number",
                        "must not be longer than 100",
                        "serial_number",
                        text("x".repeat(101))));
    }

    static Stream<Refused> units() {
        String blank = "must not be blank";
        return Stream.of(
                Refused.of("no unit", MISSING_CONTENT, "wip_id", blank, "wip_id", ABSENT),
                Refused.of("null for a unit", MISSING_CONTENT, "wip_id", blank, "wip_id", "null"),
                Refused.of("an empty unit", MISSING_CONTENT, "wip_id", blank, "wip_id", text("")),
                Refused.of("a blank unit", MISSING_CONTENT, "wip_id", blank, "wip_id", text("   ")),
                Refused.of(
                        "a unit of 101 characters",
                        INVALID_CONTENT,
                        "wip_id",
                        "must not be longer than 100",
                        "wip_id",
                        text("W".repeat(101))),
                Refused.of("a list of units", INVALID_CONTENT, "wip_id", "must be a text", "wip_id", "[\"WIP-1\"]"),
                Refused.of("a NUL in a unit", INVALID_CONTENT, "wip_id", NUL, "wip_id", text("WIP-\\u0000")),
                noUnit("an unknown WIP id", text("WIP-KR01PSA991299-001")),
                noUnit("a negative unit", "-1"),
                noUnit("a unit number that no number type holds", "99999999999999999999"),
                noUnit("a broken unit number", "1.5"),
                noUnit("SQL for a unit", text("' or 1=1 --")),
                noUnit("an emoji for a unit", text("\uD83D\uDE00")),
                noUnit("digits of another script for a unit", text("\u0661")));
    }

    private static Refused noUnit(String name, String unit) {
        return Refused.of(name, WIP_ITEM_NOT_FOUND, "wip_id", "not found", "wip_id", unit);
    }

    static Stream<Refused> processes() {
        String blank = "must not be blank";
        return Stream.of(
                Refused.of("no process", INVALID_CONTENT, "process_id", blank, "process_id", ABSENT),
                Refused.of("null for a process", INVALID_CONTENT, "process_id", blank, "process_id", "null"),
                Refused.of("a blank process", INVALID_CONTENT, "process_id", blank, "process_id", text(" ")),
                Refused.of(
                        "a process of 101 characters",
                        INVALID_CONTENT,
                        "process_id",
                        "must not be longer than 100",
                        "process_id",
                        text("P".repeat(101))),
                Refused.of(
                        "an object for a process", INVALID_CONTENT, "process_id", "must be a text", "process_id", "{}"),
                Refused.of("a NUL in a process", INVALID_CONTENT, "process_id", NUL, "process_id", text("\\u0000")),
                noProcess("an unknown process", "999999"),
                noProcess("process zero", "0"),
                noProcess("a negative process", "-1"),
                noProcess("a broken process number", "1.5"),
                noProcess("a process number that no number type holds", "99999999999999999999"),
                Refused.of("true for a process", INVALID_CONTENT, "process_id", "must be a text", "process_id", "true"),
                Refused.of("a step off the route", STEP_NOT_STARTED, "", "not in progress", "process_id", "8"),
                Refused.of("a step that has not started", STEP_NOT_STARTED, "", "not in progress", "process_id", "2"));
    }

    private static Refused noProcess(String name, String process) {
        return Refused.of(name, PROCESS_NOT_FOUND, "process_id", "not found", "process_id", process);
    }

    static Stream<Refused> times() {
        String field = "occurred_at";
        return Stream.of(
                Refused.of("a time in words", INVALID_CONTENT, field, TIME, field, text("yesterday")),
                Refused.of("a time without offset", INVALID_CONTENT, field, TIME, field, text("2026-03-02T08:15:30")),
                Refused.of("a day for a time", INVALID_CONTENT, field, TIME, field, text("2026-03-02")),
                Refused.of("the 30th of February", INVALID_CONTENT, field, TIME, field, text("2026-02-30T00:00:00Z")),
                Refused.of("true for a time", INVALID_CONTENT, field, TIME, field, "true"),
                Refused.of("an object for a time", INVALID_CONTENT, field, TIME, field, "{}"),
                Refused.of(
                        "a time in the future",
                        EVENT_TIME,
                        field,
                        "must not be in the future",
                        field,
                        text("2999-01-01T00:00:00Z")),
                Refused.of(
                        "the last moment that Java knows",
                        INVALID_CONTENT,
                        field,
                        "must be a date and time",
                        field,
                        text("+1000000000-12-31T23:59:59Z")),
                Refused.of(
                        "a time too long ago",
                        EVENT_TIME,
                        field,
                        "must not be longer ago than",
                        field,
                        text("2020-01-01T00:00:00Z")),
                Refused.of(
                        "the first moment that Java knows",
                        INVALID_CONTENT,
                        field,
                        "must be a date and time",
                        field,
                        text("-1000000000-01-01T00:00:00Z")));
    }

    static Stream<Refused> attempts() {
        String field = "process_data_id";
        return Stream.of(
                Refused.of("an attempt in words", INVALID_CONTENT, field, WHOLE, field, text("last")),
                Refused.of("a broken attempt number", INVALID_CONTENT, field, WHOLE, field, "1.5"),
                Refused.of("true for an attempt", INVALID_CONTENT, field, WHOLE, field, "true"),
                Refused.of(
                        "an attempt number beyond all numbers",
                        INVALID_CONTENT,
                        field,
                        WHOLE,
                        field,
                        "9223372036854775808"),
                Refused.of("a list of attempts", INVALID_CONTENT, field, WHOLE, field, "[1]"),
                Refused.of("a negative attempt", STEP_ALREADY_COMPLETED, "", "already in progress", field, "-1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"results", "defects", "measurements", "texts", "units", "processes", "times", "attempts"})
    void refuses(Refused refused) {
        Answer answer =
                operator.post(COMPLETE, pass(running).with(refused.members()).json());

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.status()).isEqualTo(answer.json().path("status").asInt());
        refused.check(answer.json());
        assertThat(database.number(
                        "select count(*) from process_data p join wip_items w on w.id = p.wip_id"
                                + " where w.wip_id = ? and p.completed_at is null",
                        running))
                .as("The step still runs")
                .isOne();
    }

    /** The same content in the words of the door of station services. */
    @ParameterizedTest(name = "{0}")
    @MethodSource({"results", "measurements", "texts", "times", "attempts"})
    void refusesAtTheUnitsOwnDoor(Refused refused) {
        assumeThat(refused.members()).doesNotContain("measurement_data", "serial_number");
        Refused renamed = new Refused(
                refused.name(),
                refused.members().stream()
                        .map(CompletionValidationTests::ofStations)
                        .toList(),
                refused.kind(),
                ofStations(refused.field()),
                refused.message());
        Content pass = Content.of("process_id", "1", "result", text("PASS"));

        Answer answer = operator.post(
                "/api/v1/wip-items/" + running + "/complete-process",
                pass.with(renamed.members()).json());

        renamed.check(answer.json());
        assertThat(answer.status()).isEqualTo(answer.json().path("status").asInt());
    }

    private static String ofStations(String member) {
        return switch (member) {
            case "occurred_at" -> "completed_at";
            case "process_data_id" -> "work_id";
            case "worker_id" -> "operator_id";
            default -> member;
        };
    }

    static Stream<Refused> bodies() {
        return Stream.of(
                Refused.of("no body", MISSING_CONTENT, "", "needs a body"),
                Refused.of("a body that breaks off", MALFORMED_JSON, "", "not valid JSON at line 1", "{\"wip_id\": "),
                Refused.of("two bodies", MALFORMED_JSON, "", "not valid JSON", "{} {}"),
                Refused.of("a comment in the body", MALFORMED_JSON, "", "not valid JSON", "{/* no */}"),
                Refused.of("names without quotes", MALFORMED_JSON, "", "not valid JSON", "{wip_id: 1}"),
                Refused.of("null for a body", MISSING_CONTENT, "", "needs a body", "null"),
                Refused.of("a list for a body", INVALID_CONTENT, "body", "must be an object", "[]"),
                Refused.of("a text for a body", INVALID_CONTENT, "body", "must be an object", text("body")),
                Refused.of("a number for a body", INVALID_CONTENT, "body", "must be an object", "42"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesAsAWhole(Refused refused) {
        String body = refused.members().isEmpty() ? "" : refused.members().get(0);

        Answer answer = operator.post(COMPLETE, body);

        assertThat(answer.status()).isEqualTo(answer.json().path("status").asInt());
        refused.check(answer.json());
    }

    static Stream<Accepted> borders() {
        return Stream.of(
                Accepted.of("notes of 1000 characters", "notes", text("x".repeat(1000))),
                Accepted.of("notes of 500 emoji", "notes", text("\uD83D\uDE00".repeat(500))),
                Accepted.of("empty notes", "notes", text("")),
                Accepted.of("a number for notes", "notes", "5"),
                Accepted.of("a worker's name of 255 characters", "worker_id", text("\uAE40".repeat(255))),
                Accepted.of("an empty worker", "worker_id", text("")),
                Accepted.of("measurements 63 levels deep", "measurements", "[".repeat(63) + "]".repeat(63)),
                Accepted.of("a measured number of 100 digits", "measurements", "{\"a\": " + "9".repeat(100) + "}"),
                Accepted.of("a measured emoji", "measurements", "{\"\uD83D\uDE00\": \"\uD83D\uDE00\"}"),
                Accepted.of("a measurement without a name", "measurements", "{\"\": 1}"),
                Accepted.of("null for measurements", "measurements", "null"),
                Accepted.of("an empty list of measurements", "measurements", "[]"),
                Accepted.of("null for defects of a PASS", "defect_data", "null"),
                Accepted.of("an empty list of defects of a PASS", "defect_data", "[]"),
                Accepted.of("an object without defects of a PASS", "defect_data", "{\"defects\": []}"),
                Accepted.of("REWORK without defects", "result", text("REWORK")),
                Accepted.of("REWORK with defects", "result", text("REWORK"), "defect_data", "[\"A\"]"),
                Accepted.of("FAIL without defects", "result", FAIL),
                Accepted.of(
                        "a defect code of 255 characters",
                        "result",
                        FAIL,
                        "defect_data",
                        "[\"" + "x".repeat(255) + "\"]"),
                Accepted.of(
                        "a defect reason of 1000 characters",
                        "result",
                        FAIL,
                        "defect_data",
                        "[{\"code\": \"A\", \"reason\": \"" + "x".repeat(1000) + "\"}]"),
                Accepted.of("an attempt that is not told", "process_data_id", "null"),
                Accepted.of("an event time that is not told", "occurred_at", "null"),
                Accepted.of("members that nobody knows", "\uD83D\uDE00", "{\"a\": [null]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("borders")
    void accepts(Accepted accepted) {
        operator.post(COMPLETE, pass(started()).with(accepted.members()).json()).expect(200);
    }

    private static Content pass(String unit) {
        return Content.of("wip_id", text(unit), "process_id", "1", "result", text("PASS"));
    }

    private String started() {
        String unit = plant.lotOn(plant.route(1, 2, 7), 1).wip(1);
        new Station(operator).start(unit, 1).expect(201);
        return unit;
    }
}
