package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.testing.Trial.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Trial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A measurement is judged by the limits of its own time, at every door, and the row tells which these were. */
@ApplicationTest
class SpecInForceTests {

    private final Trial trial;
    private final Api api;
    private final Instant hourAgo;

    SpecInForceTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.trial = Trial.of(api, plant, database);
        this.api = api;
        this.hourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void anEventIsJudgedByTheLimitsInForceWhenItHappened() {
        long imax = trial.spec("{'code': 'imax', 'name': 'I', 'upper_limit': 3}");
        trial.change(imax, "{'upper_limit': 2}");

        JsonNode late = trial.row(deliver("u1", "{'imax': 2.5, 'vmin': 1}").expect(201));

        assertThat(late.at("/verdicts/0/verdict").asString()).isEqualTo("PASS");
        assertThat(late.at("/verdicts/0/spec_id").asLong()).isEqualTo(imax);
        assertThat(late.at("/verdicts/0/revision").asInt()).isOne();
        assertThat(late.at("/verdicts/0/upper").asInt()).isEqualTo(3);
        deliver("u2", "{'imax': 3.5}").expectProblem(422, "VERDICT_MISMATCH");
        tell("u2", "{'imax': 3.5}").expectProblem(422, "VERDICT_MISMATCH");
        JsonNode told = trial.row(tell("u2", "{'imax': 3}").expect(201));
        assertThat(told.at("/verdicts/0/revision").asInt()).isOne();
    }

    @Test
    void whatHappensNowIsJudgedByTheLimitsOfNow() {
        String unit = wip(deliver("u1", "REWORK", "{}").expect(201));
        Station station = new Station(api.as(Role.OPERATOR));
        station.start(unit, Trial.PROCESS).expect(201);
        trial.change(spec("vmin"), "{'lower_limit': 2}");

        station.complete(unit, Trial.PROCESS, "PASS", "measurements", json("{'vmin': 1.5}"))
                .expectProblem(422, "VERDICT_MISMATCH");
        Answer done = station.complete(unit, Trial.PROCESS, "PASS", "measurements", json("{'vmin': 2}"))
                .expect(200);

        assertThat(trial.row(done).at("/verdicts/0/revision").asInt()).isEqualTo(2);
    }

    @Test
    void aCompletionThatWasRecordedOfflineIsJudgedByTheLimitsOfItsTime() {
        String unit = wip(deliver("u1", "REWORK", "{}").expect(201));
        Station station = new Station(api.as(Role.OPERATOR));
        station.start(
                        unit,
                        Trial.PROCESS,
                        "occurred_at",
                        hourAgo.plusSeconds(120).toString())
                .expect(201);
        trial.change(spec("vmin"), "{'lower_limit': 2}");

        Answer done = station.complete(
                        unit,
                        Trial.PROCESS,
                        "PASS",
                        "measurements",
                        json("{'vmin': 1.5}"),
                        "occurred_at",
                        hourAgo.plusSeconds(180).toString())
                .expect(200);

        assertThat(trial.row(done).at("/verdicts/0/revision").asInt()).isOne();
    }

    @Test
    void aSpecThatWasSwitchedOffStillJudgesWhatHappenedBefore() {
        long vmin = spec("vmin");
        api.as(Role.ADMIN).delete(trial.specs() + "/" + vmin).expect(204);

        deliver("u1", "{'vmin': 0.5}").expectProblem(422, "VERDICT_MISMATCH");

        String unit = wip(deliver("u1", "REWORK", "{}").expect(201));
        Station station = new Station(api.as(Role.OPERATOR));
        station.start(unit, Trial.PROCESS).expect(201);
        station.complete(unit, Trial.PROCESS, "PASS", "measurements", json("{'vmin': 0.5}"))
                .expect(200);
        JsonNode revisions = api.as(Role.VIEWER)
                .get(trial.specs() + "/" + vmin + "/revisions")
                .expect(200)
                .json();
        assertThat(revisions.path(0).path("is_active").asBoolean()).isFalse();
        assertThat(revisions.path(0).path("valid_from").isString()).isTrue();
        assertThat(revisions.path(1).path("is_active").asBoolean()).isTrue();
        assertThat(revisions.path(1).path("valid_from").isNull()).isTrue();
    }

    @Test
    void aNewNameIsNoRevision() {
        trial.change(spec("vmin"), "{'name': 'Voltage'}");

        assertThat(trial.row(deliver("u1", "{'vmin': 1}").expect(201))
                        .at("/verdicts/0/revision")
                        .asInt())
                .isOne();
    }

    private long spec(String code) {
        return api.as(Role.VIEWER)
                .get(trial.specs())
                .expect(200)
                .json()
                .valueStream()
                .filter(spec -> spec.path("code").asString().equals(code))
                .mapToLong(spec -> spec.path("id").asLong())
                .findFirst()
                .orElseThrow();
    }

    private String wip(Answer receipt) {
        return trial.unit(receipt).path("wip_id").asString();
    }

    private Answer deliver(String unit, String measurements) {
        return deliver(unit, "PASS", measurements);
    }

    private Answer deliver(String unit, String result, String measurements) {
        return trial.deliver(record(unit, result, measurements));
    }

    private Answer tell(String unit, String measurements) {
        return trial.tell(record(unit, "PASS", measurements));
    }

    private Map<String, Object> record(String unit, String result, String measurements) {
        return trial.record(unit, hourAgo, result, "measurements", json(measurements));
    }
}
