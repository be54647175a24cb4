package com.f2x.neurohub.execution.validation;

import static com.f2x.neurohub.execution.validation.Content.ABSENT;
import static com.f2x.neurohub.execution.validation.Content.text;
import static com.f2x.neurohub.execution.validation.Refused.Kind.DATA_LEVEL;
import static com.f2x.neurohub.execution.validation.Refused.Kind.EVENT_TIME;
import static com.f2x.neurohub.execution.validation.Refused.Kind.FAIL_NEEDS_DEFECTS;
import static com.f2x.neurohub.execution.validation.Refused.Kind.INVALID_CONTENT;
import static com.f2x.neurohub.execution.validation.Refused.Kind.LOT_NOT_FOUND;
import static com.f2x.neurohub.execution.validation.Refused.Kind.PASS_FORBIDS_DEFECTS;
import static com.f2x.neurohub.execution.validation.Refused.Kind.PREVIOUS_STEP_NOT_PASSED;
import static com.f2x.neurohub.execution.validation.Refused.Kind.PROCESS_NOT_FOUND;
import static com.f2x.neurohub.execution.validation.Refused.Kind.STEP_NOT_ON_ROUTE;
import static com.f2x.neurohub.execution.validation.Refused.Kind.VERDICT_MISMATCH;
import static com.f2x.neurohub.execution.validation.Refused.Kind.WIP_ITEM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a delivered record must look like, alone and in bulk. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordValidationTests {

    private static final String SINGLE = "/api/v1/process-data";
    private static final String BULK = SINGLE + "/bulk";
    private static final String BLANK = "must not be blank";
    private static final String NULL = "must not be null";
    private static final String RESULTS = "must be one of PASS, FAIL, REWORK";
    private static final String LEVEL = "data_level";
    private static final String LEVELS = "must be one of LOT, WIP, SERIAL";
    private static final String TEXT = "must be a text";
    private static final String TIME = "must be a date and time such as 2026-03-02T08:15:30Z";
    private static final String FAIL = text("FAIL");
    private static final AtomicInteger RECORDS = new AtomicInteger();

    private final Api manager;
    private final Api otherSource;
    private final Plant plant;
    private final Database database;
    private final Instant now;
    private final JsonMapper mapper = new JsonMapper();
    private Plant.Lot lot = new Plant.Lot(0, "");

    RecordValidationTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.manager = api.as(Role.MANAGER);
        this.otherSource = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
        this.now = clock.instant();
    }

    @BeforeAll
    void makeALot() {
        lot = plant.lotOn(plant.route(1, 2, 7), 1);
    }

    static Stream<Refused> missing() {
        return Stream.of("record_id", "lot", "unit", "process")
                .flatMap(member -> Stream.of(
                        Refused.of("no " + member, INVALID_CONTENT, member, BLANK, member, ABSENT),
                        Refused.of("null for " + member, INVALID_CONTENT, member, BLANK, member, "null"),
                        Refused.of("a blank " + member, INVALID_CONTENT, member, BLANK, member, text("  "))));
    }

    static Stream<Refused> absent() {
        return Stream.of("started_at", "completed_at", "result")
                .flatMap(member -> Stream.of(
                        Refused.of("no " + member, INVALID_CONTENT, member, NULL, member, ABSENT),
                        Refused.of("null for " + member, INVALID_CONTENT, member, NULL, member, "null")));
    }

    static Stream<Refused> sizes() {
        return Stream.of(
                tooLong("record_id", 200),
                tooLong("lot", 100),
                tooLong("unit", 100),
                tooLong("carrier", 100),
                tooLong("process", 100),
                tooLong("equipment", 255),
                tooLong("operator", 255),
                tooLong("notes", 1000));
    }

    private static Refused tooLong(String member, int most) {
        return Refused.of(
                "a %s of %d characters".formatted(member, most + 1),
                INVALID_CONTENT,
                member,
                "must not be longer than " + most,
                member,
                text("x".repeat(most + 1)));
    }

    static Stream<Refused> types() {
        return Stream.of(
                Refused.of("a result in lower case", INVALID_CONTENT, "result", RESULTS, "result", text("fail")),
                Refused.of("an unknown level", INVALID_CONTENT, LEVEL, LEVELS, LEVEL, text("UNIT")),
                Refused.of("a level in lower case", INVALID_CONTENT, LEVEL, LEVELS, LEVEL, text("wip")),
                Refused.of("an unknown result", INVALID_CONTENT, "result", RESULTS, "result", text("NG")),
                Refused.of("a result by its place", INVALID_CONTENT, "result", RESULTS, "result", "1"),
                Refused.of("a list for a record id", INVALID_CONTENT, "record_id", TEXT, "record_id", "[]"),
                Refused.of("an object for a unit", INVALID_CONTENT, "unit", TEXT, "unit", "{}"),
                Refused.of("a list for notes", INVALID_CONTENT, "notes", TEXT, "notes", "[\"a\"]"),
                Refused.of("a start in words", INVALID_CONTENT, "started_at", TIME, "started_at", text("now")),
                Refused.of(
                        "an end without offset",
                        INVALID_CONTENT,
                        "completed_at",
                        TIME,
                        "completed_at",
                        text("2026-03-02T08:15:30")),
                Refused.of("false for an end", INVALID_CONTENT, "completed_at", TIME, "completed_at", "false"),
                Refused.of(
                        "a thirteenth month",
                        INVALID_CONTENT,
                        "started_at",
                        TIME,
                        "started_at",
                        text("2026-13-01T00:00:00Z")),
                Refused.of(
                        "a NUL in notes",
                        INVALID_CONTENT,
                        "notes",
                        "must not contain the NUL character",
                        "notes",
                        text("\\u0000")));
    }

    static Stream<Refused> contradictions() {
        String field = "defects";
        String none = "must be empty when the result is PASS";
        String some = "must name at least one defect when the result is FAIL";
        return Stream.of(
                Refused.of("PASS with a defect", PASS_FORBIDS_DEFECTS, field, none, field, "[\"A\"]"),
                Refused.of(
                        "PASS with a defect object", PASS_FORBIDS_DEFECTS, field, none, field, "[{\"code\": \"A\"}]"),
                Refused.of("FAIL without defects", FAIL_NEEDS_DEFECTS, field, some, "result", FAIL),
                Refused.of("FAIL with no defect", FAIL_NEEDS_DEFECTS, field, some, "result", FAIL, field, "[]"),
                Refused.of(
                        "FAIL with null for defects", FAIL_NEEDS_DEFECTS, field, some, "result", FAIL, field, "null"),
                Refused.of(
                        "an object for defects",
                        INVALID_CONTENT,
                        field,
                        "must be an array",
                        field,
                        "{\"code\": \"A\"}"),
                Refused.of("a text for defects", INVALID_CONTENT, field, "must be an array", field, text("A")),
                Refused.of(
                        "a number for a defect",
                        INVALID_CONTENT,
                        "defects[0]",
                        "must have a code",
                        "result",
                        FAIL,
                        field,
                        "[7]"),
                Refused.of(
                        "a defect reason that is a list",
                        INVALID_CONTENT,
                        "defects[0].reason",
                        TEXT,
                        "result",
                        FAIL,
                        field,
                        "[{\"code\": \"A\", \"reason\": []}]"),
                Refused.of(
                        "a number for measurements",
                        INVALID_CONTENT,
                        "measurements",
                        "must be an object or an array",
                        "measurements",
                        "12.5"),
                Refused.of(
                        "PASS against a measurement below its limits",
                        VERDICT_MISMATCH,
                        "measurements.V",
                        "V is -1 V, below the lower limit",
                        "measurements",
                        "[{\"code\": \"V\", \"value\": -1, \"unit\": \"V\", \"spec\": {\"min\": 0}}]"));
    }

    static Stream<Refused> times() {
        return Stream.of(
                Refused.of(
                        "an end before the start",
                        EVENT_TIME,
                        "completed_at",
                        "must not be before started_at",
                        "started_at",
                        text("2026-03-02T08:15:30.000001Z"),
                        "completed_at",
                        text("2026-03-02T08:15:30Z")),
                Refused.of(
                        "an end in the future",
                        EVENT_TIME,
                        "completed_at",
                        "must not be in the future",
                        "completed_at",
                        text("2999-01-01T00:00:00Z")),
                Refused.of(
                        "an end beyond what the database knows",
                        INVALID_CONTENT,
                        "completed_at",
                        "must be a date and time",
                        "completed_at",
                        text("+1000000000-12-31T23:59:59Z")),
                Refused.of(
                        "a start too long ago",
                        EVENT_TIME,
                        "started_at",
                        "must not be longer ago than",
                        "started_at",
                        text("2020-01-01T00:00:00Z")));
    }

    static Stream<Refused> unknowns() {
        return Stream.of(
                Refused.of("an unknown lot", LOT_NOT_FOUND, "lot", "not found", "lot", text("NO-SUCH-LOT")),
                Refused.of("an emoji for a lot", LOT_NOT_FOUND, "lot", "not found", "lot", text("\uD83D\uDE00")),
                Refused.of("an unknown unit", WIP_ITEM_NOT_FOUND, "unit", "not found", "unit", text("X1Y1")),
                Refused.of("a negative unit", WIP_ITEM_NOT_FOUND, "unit", "not found", "unit", "-1"),
                Refused.of("an unknown process", PROCESS_NOT_FOUND, "process", "not found", "process", text("NO_SUCH")),
                Refused.of("a negative process", PROCESS_NOT_FOUND, "process", "not found", "process", "-1"),
                Refused.of(
                        "a huge process",
                        PROCESS_NOT_FOUND,
                        "process",
                        "not found",
                        "process",
                        "99999999999999999999999999"),
                Refused.of("a WIP step told of the serial", DATA_LEVEL, LEVEL, "must be WIP", LEVEL, text("SERIAL")),
                Refused.of("a WIP step told of the lot", DATA_LEVEL, LEVEL, "must be WIP", LEVEL, text("LOT")),
                Refused.of("a process off the route", STEP_NOT_ON_ROUTE, "process", "not on the route", "process", "8"),
                Refused.of(
                        "a step of the serial before there is one",
                        PREVIOUS_STEP_NOT_PASSED,
                        "",
                        "Previous process",
                        "process",
                        "7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"missing", "absent", "sizes", "types", "contradictions", "times", "unknowns"})
    void refusesAlone(Refused refused) {
        Answer answer = manager.post(SINGLE, record().with(refused.members()).json());

        assertThat(answer.status()).isEqualTo(answer.json().path("status").asInt());
        refused.check(answer.json());
        assertThatNothingIsStored();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"missing", "absent", "sizes", "contradictions", "times", "unknowns"})
    void refusesInBulk(Refused refused) {
        refused.check(rejection(record().with(refused.members()).json()));
        assertThatNothingIsStored();
    }

    /** Within a body that is read as it comes the message does not tell the type; the field is the same. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void refusesTypesInBulk(Refused refused) {
        Refused.of(refused.name(), refused.kind(), refused.field(), "must ")
                .check(rejection(record().with(refused.members()).json()));
        assertThatNothingIsStored();
    }

    static Stream<Accepted> borders() {
        return Stream.of(
                Accepted.of("a run of no time", "completed_at", "START"),
                Accepted.of("a start with an offset and nanoseconds", "started_at", "START_NANOS"),
                Accepted.of("notes of 1000 characters", "notes", text("x".repeat(1000))),
                Accepted.of("a record id of 200 emoji units", "record_id", text("\uD83D\uDE00".repeat(100))),
                Accepted.of("equipment of 255 characters", "equipment", text("x".repeat(255))),
                Accepted.of("an operator of 255 characters", "operator", text("\uAE40".repeat(255))),
                Accepted.of("a number for a record id", "record_id", "4711"),
                Accepted.of("REWORK with defects", "result", text("REWORK"), "defects", "[\"A\"]"),
                Accepted.of("REWORK without defects", "result", text("REWORK")),
                Accepted.of("FAIL with a defect", "result", FAIL, "defects", "[{\"code\": \"A\", \"reason\": null}]"),
                Accepted.of("PASS with an empty list of defects", "defects", "[]"),
                Accepted.of("a measured number of 100 digits", "measurements", "{\"a\": " + "9".repeat(100) + "}"),
                Accepted.of("the level that the step works on", LEVEL, text("WIP")),
                Accepted.of("no level", LEVEL, "null"),
                Accepted.of("members that nobody knows", "unknown", "[{}]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("borders")
    void acceptsAlone(Accepted accepted) {
        manager.post(SINGLE, bordering(accepted)).expect(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("borders")
    void acceptsInBulk(Accepted accepted) {
        assertThat(receipt(otherSource, bordering(accepted)).path("status").asString())
                .isEqualTo("created");
    }

    private String bordering(Accepted accepted) {
        Plant.Lot own = plant.lotOn(plant.route(1), 1);
        Instant start = now.minus(Duration.ofHours(1));
        return record().with("lot", text(own.number()), "unit", text(own.wip(1)))
                .with(accepted.members())
                .json()
                .replace("START_NANOS", text(start.plusNanos(1) + "").replace("Z\"", "+00:00\""))
                .replace("START", text(start.toString()));
    }

    private Content record() {
        Instant start = now.minus(Duration.ofHours(1));
        return Content.of(
                "record_id", text("V-" + RECORDS.incrementAndGet()),
                "lot", text(lot.number()),
                "unit", text(lot.wip(1)),
                "process", "1",
                "started_at", text(start.toString()),
                "completed_at", text(start.plusSeconds(30).toString()),
                "result", text("PASS"));
    }

    private JsonNode rejection(String record) {
        JsonNode receipt = receipt(manager, record);
        assertThat(receipt.path("status").asString()).isEqualTo("rejected");
        return receipt.path("problem");
    }

    private JsonNode receipt(Api caller, String record) {
        Answer answer = caller.send(caller.request(BULK)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(record + "\n")));
        return mapper.readTree(answer.expect(200).body().lines().findFirst().orElseThrow());
    }

    private void assertThatNothingIsStored() {
        assertThat(database.number("select count(*) from process_data where lot_id = ?", lot.id()))
                .isZero();
    }
}
