package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that was recorded offline tells when it happened. */
@ApplicationTest
class EventTimeTests {

    private final Plant plant;
    private final Database database;
    private final Station station;
    private final Instant now;

    EventTimeTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.plant = plant;
        this.database = database;
        this.station = new Station(api.as(Role.OPERATOR));
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void eventsKeepTheirOwnTimes() {
        String unit = plant.lot(1).wip(1);
        Instant began = now.minus(Duration.ofHours(2));
        Answer started = station.start(unit, 1, "occurred_at", began).expect(201);
        assertThat(Instant.parse(started.text("started_at"))).isEqualTo(began);

        Answer completed = station.complete(unit, 1, "PASS", "occurred_at", began.plusSeconds(90))
                .expect(200);
        assertThat(Instant.parse(completed.text("completed_at"))).isEqualTo(began.plusSeconds(90));
        assertThat(completed.text("duration_seconds")).isEqualTo("90");
        assertThat(database.number(
                        "select count(*) from process_data where id = ? and created_at > started_at"
                                + " and completion_recorded_at > completed_at",
                        completed.json().path("process_data_id").asLong()))
                .isOne();
    }

    @Test
    void aRepetitionMayTellAnotherTime() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1, "occurred_at", now.minusSeconds(60)).expect(201);
        station.start(unit, 1, "occurred_at", now.minusSeconds(30)).expect(200);
        Answer first = station.complete(unit, 1, "PASS", "occurred_at", now.minusSeconds(20))
                .expect(200);

        Answer again = station.complete(unit, 1, "PASS", "occurred_at", now.minusSeconds(10))
                .expect(200);
        assertThat(again.text("completed_at")).isEqualTo(first.text("completed_at"));
    }

    @Test
    void theFutureIsRefused() {
        String unit = plant.lot(1).wip(1);

        assertThatTheTimeIsRefused(station.start(unit, 1, "occurred_at", now.plus(Duration.ofHours(1))), "future");
        station.start(unit, 1).expect(201);
        assertThatTheTimeIsRefused(
                station.complete(unit, 1, "PASS", "occurred_at", now.plus(Duration.ofHours(1))), "future");
    }

    @Test
    void whatIsTooLongAgoIsRefused() {
        String unit = plant.lot(1).wip(1);

        assertThatTheTimeIsRefused(station.start(unit, 1, "occurred_at", now.minus(Duration.ofDays(8))), "longer ago");
        station.start(unit, 1, "occurred_at", now.minus(Duration.ofDays(6))).expect(201);
    }

    @Test
    void nothingHappensBeforeWhatHappenedLast() {
        String unit = plant.lot(1).wip(1);
        station.start(unit, 1, "occurred_at", now.minusSeconds(60)).expect(201);
        assertThatTheTimeIsRefused(
                station.complete(unit, 1, "PASS", "occurred_at", now.minusSeconds(61)), "before the last event");
        station.complete(unit, 1, "PASS", "occurred_at", now.minusSeconds(50)).expect(200);

        assertThatTheTimeIsRefused(
                station.start(unit, 2, "occurred_at", now.minusSeconds(55)), "before the last event");
        station.start(unit, 2, "occurred_at", now.minusSeconds(50)).expect(201);
    }

    private static void assertThatTheTimeIsRefused(Answer answer, String why) {
        answer.expectProblem(422, "EVENT_TIME");
        assertThat(answer.json().path("details").path(0).path("field").asString())
                .isEqualTo("occurred_at");
        assertThat(answer.text("message")).contains(why);
    }
}
