package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.border.Input.Place;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every time of every request is ISO 8601 with its offset, every day a day of the plant, and nothing else. */
@ApplicationTest
class TimeBorderTests {

    private static final String RECORDS = "/api/v1/process-data";

    private static final List<String> NO_TIMES = List.of(
            "\"20261127\"",
            "\"20261127T100000Z\"",
            "1795773600",
            "1795773600000",
            "1.5",
            "\"2026-11-27\"",
            "\"2026-11-27T10:00:00\"",
            "\"2026-11-27 10:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"1999-12-31T23:59:59Z\"",
            "\"+12026-11-27T10:00:00Z\"",
            "\"2026-02-30T10:00:00Z\"",
            "\"2026-11-27T25:00:00Z\"",
            "\"now\"",
            "true",
            "[2026,11,27]",
            "{}");
    private static final List<String> TIMES = List.of(
            "\"2026-11-27T10:00:00Z\"",
            "\"2026-11-27T10:00:00.123456Z\"",
            "\"2026-11-27T10:00Z\"",
            "\"2026-11-27T19:00:00+09:00\"",
            "\"2026-11-27T19:00:00+0900\"");
    private static final List<String> NO_DAYS = List.of(
            "\"20261127\"",
            "20261127",
            "\"2026-11-27T10:00:00\"",
            "\"0001-01-01\"",
            "\"2026-02-30\"",
            "\"27.11.2026\"",
            "[2026,11,27]");

    private final Api admin;
    private final Api operator;
    private final Plant plant;
    private final Clock clock;
    private final List<Input> inputs;

    @Autowired
    TimeBorderTests(Api api, Plant plant, Clock clock, ApplicationContext application) {
        this.admin = api.as(Role.ADMIN);
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.clock = clock;
        this.inputs = Inputs.of(application);
    }

    @Test
    void timesAreInstantsAndDaysAreDates() {
        assertThat(inputs)
                .filteredOn(input -> Temporal.class.isAssignableFrom(input.type()))
                .extracting(Input::type)
                .doesNotContain(LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
        assertThat(of(Instant.class, Place.BODY)).isNotEmpty();
        assertThat(of(LocalDate.class, Place.BODY)).isNotEmpty();
    }

    @Test
    void everyTimeOfABodyRefusesWhatIsNoTime() {
        SoftAssertions all = new SoftAssertions();
        of(Instant.class, Place.BODY).forEach(input -> NO_TIMES.forEach(value -> refuses(all, input, value)));
        of(LocalDate.class, Place.BODY).forEach(input -> NO_DAYS.forEach(value -> refuses(all, input, value)));
        all.assertAll();
    }

    @Test
    void everyTimeOfABodyTakesWhatIsOne() {
        SoftAssertions all = new SoftAssertions();
        of(Instant.class, Place.BODY)
                .forEach(input -> TIMES.forEach(value -> {
                    Answer answer = send(input, "{\"" + input.name() + "\": " + value + "}");
                    all.assertThat(answer.text("detail"))
                            .as(input + " " + value)
                            .doesNotContain(input.name() + " must be a date");
                }));
        all.assertAll();
    }

    @Test
    void everyTimeOfAQueryRefusesWhatIsNoTime() {
        SoftAssertions all = new SoftAssertions();
        Stream.concat(of(Instant.class, Place.QUERY), of(LocalDate.class, Place.QUERY))
                .forEach(input -> Stream.of("20261127", "1795773600", "2026-11-27T10:00:00", "0001-01-01")
                        .forEach(value -> {
                            Answer answer = admin.get(input.operation().plainPath() + "?" + input.name() + "=" + value);
                            all.assertThat(answer.status())
                                    .as(input + " " + value)
                                    .isEqualTo(422);
                            all.assertThat(answer.text("detail"))
                                    .as(input + " " + value)
                                    .contains(input.name() + " must ");
                        }));
        all.assertAll();
    }

    @Test
    void everyTimeOfAQueryTakesAnOffsetWhosePlusWasNotEncoded() {
        SoftAssertions all = new SoftAssertions();
        of(Instant.class, Place.QUERY).forEach(input -> {
            String path = input.operation().plainPath() + "?" + input.name() + "=2026-11-27T10:00:00+09:00";
            if (path.startsWith("/api/v1/events?")) {
                path += "&source=DEFAULT";
            }
            all.assertThat(admin.get(path).status()).as(path).isEqualTo(200);
        });
        all.assertAll();
    }

    @Test
    void anInstantForAProductionDateIsTheDayInThePlant() {
        Map<String, Object> request = plant.lotRequest(plant.model(), plant.line(), 1);
        request.put("production_date", "2026-10-31T15:00:00.000Z");

        Answer lot = admin.post("/api/v1/lots", request).expect(201);

        assertThat(lot.text("production_date")).isEqualTo("2026-11-01");
        assertThat(lot.text("lot_number")).contains("2611");
        assertThat(admin.put("/api/v1/lots/" + lot.id(), Map.of("production_date", "2026-10-31T14:59:59Z"))
                        .text("production_date"))
                .isEqualTo("2026-10-31");
    }

    @Test
    void aClockThatIsAheadALittleIsTaken() {
        Plant.Lot lot = plant.lot(1);
        Instant told = clock.instant().plusSeconds(5);

        Answer row = row(
                operator.post(RECORDS, record(lot, told.minusSeconds(60), told)).expect(201));

        assertThat(Instant.parse(row.text("completed_at"))).isBeforeOrEqualTo(clock.instant());
        assertThat(Duration.between(Instant.parse(row.text("completed_at")), told))
                .isBetween(Duration.ZERO, Duration.ofSeconds(6));
    }

    @Test
    void theNextStepFollowsAtOnceWhereTheClockWasAhead() {
        Plant.Lot lot = plant.lot(1);
        Instant told = clock.instant().plusSeconds(30);
        operator.post(RECORDS, record(lot, told, told)).expect(201);

        operator.post("/api/v1/process-operations/start", Map.of("wip_id", lot.wip(1), "process_id", "2"))
                .expect(201);
    }

    @Test
    void aStationWhoseClockIsAheadALittleIsTaken() {
        Plant.Lot lot = plant.lot(1);

        operator.post(
                        "/api/v1/process-operations/start",
                        Map.of(
                                "wip_id",
                                lot.wip(1),
                                "process_id",
                                "1",
                                "occurred_at",
                                clock.instant().plusSeconds(30).toString()))
                .expect(201);
        operator.post(
                        "/api/v1/process-operations/complete",
                        Map.of(
                                "wip_id",
                                lot.wip(1),
                                "process_id",
                                "1",
                                "result",
                                "PASS",
                                "occurred_at",
                                clock.instant().plusSeconds(30).toString()))
                .expect(200);
    }

    @Test
    void aClockThatIsFarAheadIsRefused() {
        Plant.Lot lot = plant.lot(1);
        Instant told = clock.instant().plusSeconds(120);

        operator.post(RECORDS, record(lot, told, told)).expectProblem(422, "EVENT_TIME");
    }

    private Stream<Input> of(Class<?> type, Place place) {
        return inputs.stream().filter(input -> input.type() == type && input.place() == place);
    }

    private void refuses(SoftAssertions all, Input input, String value) {
        Answer answer = send(input, "{\"" + input.name() + "\": " + value + "}");
        all.assertThat(answer.status()).as(input + " " + value + answer.body()).isEqualTo(422);
        all.assertThat(answer.text("detail")).as(input + " " + value).contains(input.name() + " must ");
    }

    private Answer send(Input input, String body) {
        return admin.send(admin.request(input.operation().plainPath())
                .header("Content-Type", "application/json")
                .method(input.operation().method(), HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Map<String, Object> record(Plant.Lot lot, Instant started, Instant completed) {
        Map<String, Object> run = new HashMap<>();
        run.put("record_id", "T-" + lot.number());
        run.put("lot", lot.number());
        run.put("unit", lot.wip(1));
        run.put("process", "1");
        run.put("started_at", started.truncatedTo(ChronoUnit.MILLIS).toString());
        run.put("completed_at", completed.truncatedTo(ChronoUnit.MILLIS).toString());
        run.put("result", "PASS");
        return run;
    }

    private Answer row(Answer delivered) {
        return operator.get(RECORDS + "/" + delivered.text("process_data_id")).expect(200);
    }
}
