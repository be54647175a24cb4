package com.f2x.neurohub.execution.ingest;

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

/** The worker that is shown is the one that was named; who delivers is the recorder. */
@ApplicationTest
class ReportedWorkerTests {

    private final Api api;
    private final Database database;
    private final Trial trial;
    private final Instant hourAgo;

    ReportedWorkerTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.database = database;
        this.trial = Trial.of(api, plant, database);
        this.hourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void aNameThatNoUserHasIsShownAsSentAndNotTheDeliverer() {
        Answer stored = deliver("Hong Gildong");

        JsonNode row = trial.row(stored);
        assertThat(row.path("operator_id").isNull()).isTrue();
        assertThat(row.path("operator_name").asString()).isEqualTo("Hong Gildong");
        assertThat(row.path("operator_doubt").asString()).isEqualTo("UNKNOWN");
        assertThat(row.path("recorded_by").asLong()).isEqualTo(manager());
        JsonNode attempt = trial.trace(stored).at("/process_history/0");
        assertThat(attempt.path("worker_name").asString()).isEqualTo("Hong Gildong");
        assertThat(attempt.path("worker_id").asString()).isEqualTo("Hong Gildong");
        assertThat(attempt.path("worker_doubt").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void aNameThatFitsTwoUsersIsNobodysUntilAPersonDecides() {
        long first = user("twin-1", "Kim Twin");
        user("twin-2", "Kim Twin");

        JsonNode row = trial.row(deliver("kim twin"));

        assertThat(row.path("operator_id").isNull()).isTrue();
        assertThat(row.path("operator_name").asString()).isEqualTo("kim twin");
        assertThat(row.path("operator_doubt").asString()).isEqualTo("AMBIGUOUS");
        assertThat(listed("?operator_doubt=AMBIGUOUS&lot_id=" + trial.lot().id()))
                .isOne();
        assertThat(listed("?operator_id=" + manager() + "&lot_id=" + trial.lot().id()))
                .isZero();
        assertThat(trial.row(deliver("TWIN-1")).path("operator_id").asLong()).isEqualTo(first);
        assertThat(trial.row(deliver("W" + first)).path("operator_id").asLong()).isEqualTo(first);
        assertThat(trial.row(deliver("ｔｗｉｎ－1")).path("operator_id").asLong()).isEqualTo(first);
    }

    @Test
    void aManagerDecidesWhoWorked() {
        long worker = user("decided-1", "Choi Doubt");
        user("decided-2", "Choi Doubt");
        JsonNode doubted = trial.row(deliver("Choi Doubt"));
        String path = Trial.DATA + "/" + doubted.path("id").asLong() + "/worker";
        Api manager = api.as(Role.MANAGER);

        api.as(Role.OPERATOR)
                .put(path, Map.of("worker_id", "decided-1", "reason", "x"))
                .expectProblem(403, "NOT_PERMITTED");
        manager.put(path, Map.of("worker_id", "Choi Doubt", "reason", "x")).expectProblem(422, "INVALID_CONTENT");
        manager.put(path, Map.of("worker_id", "nobody-here", "reason", "x")).expectProblem(404, "USER_NOT_FOUND");
        manager.put(path, Map.of("worker_id", "decided-1", "reason", " ")).expectProblem(422, "INVALID_CONTENT");
        Answer decided = manager.put(path, Map.of("worker_id", "decided-1", "reason", "shift plan"))
                .expect(200);

        assertThat(decided.json().path("operator_id").asLong()).isEqualTo(worker);
        assertThat(decided.text("operator_name")).isEqualTo("Choi Doubt");
        assertThat(decided.json().path("operator_doubt").isNull()).isTrue();
        assertThat(decided.text("reported_operator")).isEqualTo("Choi Doubt");
        JsonNode entry = manager.get("/api/v1/interventions?kind=WORKER_DECIDED&lot_id="
                        + trial.lot().id())
                .expect(200)
                .json()
                .path(0);
        assertThat(entry.path("to_state").asString()).isEqualTo("decided-1");
        assertThat(entry.path("reason").asString()).isEqualTo("shift plan");
        manager.put(path, Map.of("worker_id", "decided-1", "reason", "again")).expect(200);
        manager.put(path, Map.of("worker_id", "decided-2", "reason", "no")).expectProblem(409, "WORKER_KNOWN");
    }

    @Test
    void aKnownWorkerIsShownByTheUsersName() {
        long worker = user("known-1", "Lee Known");

        JsonNode row = trial.row(deliver("lee known"));

        assertThat(row.path("operator_id").asLong()).isEqualTo(worker);
        assertThat(row.path("operator_name").asString()).isEqualTo("Lee Known");
        assertThat(row.path("operator_doubt").isNull()).isTrue();
        assertThat(listed("?operator_id=" + worker)).isOne();
    }

    @Test
    void whoWorksAndNamesNobodyIsTheWorker() {
        JsonNode row =
                trial.row(trial.deliver(trial.record("u1", hourAgo, "REWORK")).expect(201));

        assertThat(row.path("operator_id").asLong()).isEqualTo(manager());
    }

    @Test
    void liveWorkIsShownUnderTheNameThatAManagerSent() {
        Answer known = deliver("");
        String unit = trial.unit(known).path("wip_id").asString();
        Station manager = new Station(api.as(Role.MANAGER));
        manager.start(unit, Trial.PROCESS, "worker_id", "Hong Gildong").expect(201);
        JsonNode row = trial.row(manager.complete(unit, Trial.PROCESS, "REWORK", "worker_id", "Hong Gildong")
                .expect(200));
        assertThat(row.path("operator_name").asString()).isEqualTo("Hong Gildong");
        assertThat(row.path("operator_doubt").asString()).isEqualTo("UNKNOWN");

        Station own = new Station(api.as(Role.OPERATOR));
        own.start(unit, Trial.PROCESS, "worker_id", "Hong Gildong").expect(201);
        row = trial.row(own.complete(unit, Trial.PROCESS, "REWORK").expect(200));
        assertThat(row.path("operator_id").isNumber()).isTrue();
        assertThat(row.path("reported_operator").asString()).isEqualTo("Hong Gildong");
    }

    private Answer deliver(String operator) {
        return trial.tell(trial.record("u1", hourAgo, "REWORK", "operator", operator))
                .expect(201);
    }

    private long manager() {
        return api.as(Role.MANAGER).get("/api/v1/auth/me").expect(200).id();
    }

    private long user(String username, String fullName) {
        return database.insert(
                "insert into users (username, password_hash, full_name, role) values (?, 'x', ?, 'OPERATOR') returning id",
                username,
                fullName);
    }

    private int listed(String query) {
        return api.as(Role.VIEWER).get(Trial.DATA + query).expect(200).json().size();
    }
}
