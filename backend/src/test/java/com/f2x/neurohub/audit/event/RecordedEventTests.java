package com.f2x.neurohub.audit.event;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.trail.Origin;
import com.f2x.neurohub.shared.trail.TrailAction;
import com.f2x.neurohub.shared.trail.TrailEvent;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no change of a row is in the trail, too: who came in, who did not, and what was refused. */
@ApplicationTest
class RecordedEventTests {

    private static final String LOGIN = "/api/v1/auth/login/json";

    private final Api api;
    private final Plant plant;
    private final TestUsers users;
    private final Database database;
    private final KeptEventWriter writer;
    private final KeptEvents events;
    private final String request = "trail-" + UUID.randomUUID();

    RecordedEventTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired TestUsers users,
            @Autowired Database database,
            @Autowired KeptEventWriter writer,
            @Autowired KeptEvents events) {
        this.api = api;
        this.plant = plant;
        this.users = users;
        this.database = database;
        this.writer = writer;
        this.events = events;
    }

    @Test
    void whoSignsInIsKeptWithWhereFrom() {
        String name = users.named("trail_" + System.nanoTime(), Role.OPERATOR);

        login(name, TestUsers.PASSWORD).expect(200);

        assertThat(recorded("action || ' ' || entity_type || ' ' || client_ip || ' ' || user_agent || ' ' || source"))
                .isEqualTo("SIGN_IN users 198.51.100.20 Trail/1.0 APPLICATION");
        assertThat(recorded("(user_id = entity_id and user_id = (select id from users where username = '%s'))::text"
                        .formatted(name)))
                .isEqualTo("true");
    }

    @Test
    void whoDoesNotIsKeptWithTheUserThatWasTried() {
        String name = users.named("trail_" + System.nanoTime(), Role.OPERATOR);

        login(name, "wrong horse battery").expect(401);

        assertThat(recorded("action || ' ' || (new_values ->> 'rule')")).isEqualTo("SIGN_IN_REFUSED BAD_CREDENTIALS");
        assertThat(recorded("(user_id is null and entity_id = (select id from users where username = '%s'))::text"
                        .formatted(name)))
                .isEqualTo("true");
    }

    @Test
    void ofANameThatNobodyHasNothingIsKept() {
        login("my secret password", "oops").expect(401);

        assertThat(recorded("coalesce(entity_id::text, 'nobody')")).isEqualTo("nobody");
        assertThat(recorded("(l::text like '%my secret%')::text")).isEqualTo("false");
    }

    @Test
    void whoSignsOutIsKept() {
        String name = users.named("trail_" + System.nanoTime(), Role.OPERATOR);
        Api person = api.asUser(name);

        send(person, person.request("/api/v1/auth/logout").POST(BodyPublishers.noBody()))
                .expect(200);

        assertThat(recorded("action")).isEqualTo("SIGN_OUT");
    }

    @Test
    void whatSomebodyMayNotDoIsKept() {
        Api operator = api.as(Role.OPERATOR);

        send(operator, operator.request("/api/v1/audit-logs").GET()).expect(403);

        assertThat(recorded("action || ' ' || entity_type || ' ' || (new_values ->> 'path')"))
                .isEqualTo("PERMISSION_DENIED requests /api/v1/audit-logs");
        assertThat(recorded("(user_id = (select id from users where username = 'test_operator'))::text"))
                .isEqualTo("true");
    }

    @Test
    void whatARuleRefusesIsKeptWithTheRuleAndTheWords() {
        String unit = plant.lot(1).wip(1);
        Station station = new Station(api.as(Role.OPERATOR));
        int usual = station.start(unit, 2)
                .expectProblem(422, "PREVIOUS_STEP_NOT_PASSED")
                .statements();

        assertThat(station.start(unit, 2).statements()).isEqualTo(usual);
        writer.write();

        await().untilAsserted(() -> assertThat(database.number(
                        "select count(*) from audit_logs where action = 'REFUSED'"
                                + " and new_values ->> 'rule' = 'PREVIOUS_STEP_NOT_PASSED'"
                                + " and new_values ->> 'detail' like ?",
                        "%" + unit + "%"))
                .isEqualTo(2));
    }

    @Test
    void whatIsReadInVainIsNotKept() {
        Api viewer = api.as(Role.VIEWER);

        send(viewer, viewer.request("/api/v1/lots/999999999").GET()).expect(404);
        writer.write();

        assertThat(database.number("select count(*) from audit_logs where request_id = ?", request))
                .isZero();
    }

    @Test
    void strangersCannotFillTheTrail() {
        long before = events.lost();
        long rows = strangers();
        for (int i = 0; i < 300; i++) {
            api.get("/api/v1/lots").expect(401);
        }
        writer.write();

        assertThat(strangers() - rows).isLessThanOrEqualTo(120);
        assertThat(events.lost()).isGreaterThanOrEqualTo(before + 180);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsCountedAndForgotten() {
        long before = events.lost();
        events.note(new TrailEvent(
                TrailAction.SIGN_IN, "users", null, Map.of(), new Origin(null, null, null, "x\0", null, null), null));

        await().until(() -> {
            writer.write();
            return events.lost() > before;
        });
    }

    private long strangers() {
        return database.number("select count(*) from audit_logs where action = 'ACCESS_REFUSED'");
    }

    private Answer login(String name, String password) {
        return send(
                api,
                api.request(LOGIN)
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "198.51.100.20")
                        .POST(BodyPublishers.ofString(
                                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))));
    }

    private Answer send(Api caller, HttpRequest.Builder sent) {
        return caller.send(sent.header("X-Request-ID", request).header("User-Agent", "Trail/1.0"));
    }

    private String recorded(String expression) {
        await().until(() -> {
            writer.write();
            return database.number("select count(*) from audit_logs where request_id = ?", request) == 1;
        });
        return database.text("select " + expression + " from audit_logs l where request_id = ?", request);
    }
}
