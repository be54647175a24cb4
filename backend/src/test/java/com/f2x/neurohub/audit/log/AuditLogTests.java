package com.f2x.neurohub.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Administrators read who changed what, and what it was before. */
@ApplicationTest
class AuditLogTests {

    private static final String PATH = "/api/v1/audit-logs";
    private static final String LINES = "/api/v1/production-lines";
    private static final String AGES_AGO = "2026-01-01T00:00:00Z";

    private final Api api;
    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final String request = "audit-" + UUID.randomUUID();
    private long line;

    AuditLogTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
    }

    @BeforeEach
    void makeALineAndRenameIt() {
        line = plant.line();
        rename("First name");
        rename("Second name");
        rename("Third name");
    }

    @Test
    void aChangeTellsWhoFromWhereInWhichRequestAndWhatItWas() {
        JsonNode row = history("").get(0);

        assertThat(row.path("action").asString()).isEqualTo("UPDATE");
        assertThat(row.path("entity_type").asString()).isEqualTo("production_lines");
        assertThat(row.path("entity_id").asLong()).isEqualTo(line);
        assertThat(row.path("old_values").toString()).isEqualTo("{\"line_name\":\"Second name\"}");
        assertThat(row.path("new_values").toString()).isEqualTo("{\"line_name\":\"Third name\"}");
        assertThat(row.path("user_id").asLong())
                .isEqualTo(database.number("select id from users where username = 'test_admin'"));
        assertThat(row.path("client_ip").asString()).isEqualTo("198.51.100.9");
        assertThat(row.path("user_agent").asString()).isEqualTo("Auditor/1.0");
        assertThat(row.path("request_id").asString()).isEqualTo(request);
        assertThat(row.path("source").asString()).isEqualTo("APPLICATION");
    }

    @Test
    void whoWritesToTheDatabaseHimselfIsFoundByThat() {
        JsonNode made = history("").get(3);

        assertThat(made.path("action").asString()).isEqualTo("CREATE");
        assertThat(made.path("source").asString()).isEqualTo("DIRECT");
        assertThat(made.path("database_user").asString()).isEqualTo(database.text("select session_user::text"));
        assertThat(made.path("user_id").isNull()).isTrue();
        assertThat(made.path("old_values").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4",
        "action=UPDATE, 3",
        "action=update, 3",
        "action=DELETE, 0",
        "source=APPLICATION, 3",
        "source=DIRECT, 1",
        "user_id=0, 0",
        "start_date=2026-01-01T00:00:00Z, 4",
        "end_date=2026-01-01T00:00:00Z, 0",
        "action=&source=&request_id=, 4"
    })
    void filtersAllHold(String filter, int found) {
        assertThat(page("entity_type=production_lines&entity_id=%d&%s".formatted(line, filter)))
                .hasSize(found);
    }

    @Test
    void aRequestIsFoundFromATimeOn() {
        assertThat(page("request_id=%s&start_date=%s".formatted(request, AGES_AGO)))
                .hasSize(3);
        admin.get(PATH + "?request_id=" + request).expectProblem(422, "MISSING_CONTENT");
    }

    @Test
    void pagesFollowEachOther() {
        Answer first = admin.get(PATH + "/entity/production_lines/" + line + "?limit=3")
                .expect(200);
        String next = first.header("Link").replaceAll("<([^>]*)>.*", "$1");

        assertThat(first.json()).hasSize(3);
        assertThat(admin.get(next).expect(200).json())
                .singleElement()
                .satisfies(row -> assertThat(row.path("action").asString()).isEqualTo("CREATE"));
    }

    @Test
    void oneRowIsReadByItsNumber() {
        long id = history("").get(0).path("id").asLong();

        assertThat(admin.get(PATH + "/" + id).expect(200).text("new_values.line_name"))
                .isEqualTo("Third name");
        Answer missing = admin.get(PATH + "/999999999999").expectProblem(404, "AUDIT_LOG_NOT_FOUND");
        assertThat(missing.text("error_code")).isEqualTo("RES_010");
    }

    @Test
    void thePathsOfTheReplacedSystemAnswer() {
        assertThat(history("/history")).hasSize(4);
        assertThat(admin.get(PATH + "/action/UPDATE?limit=1").expect(200).json())
                .hasSize(1);
        long user = database.number("select id from users where username = 'test_admin'");
        assertThat(admin.get(PATH + "/user/" + user + "?limit=1")
                        .expect(200)
                        .json()
                        .get(0)
                        .path("user_id")
                        .asLong())
                .isEqualTo(user);
    }

    @Test
    void whatARowWasIsToldForEachTime() {
        JsonNode history = history("");

        assertThat(stateAt(history.get(0).path("created_at").asString())).isEqualTo("Third name");
        assertThat(stateAt(history.get(1).path("created_at").asString())).isEqualTo("Second name");
        assertThat(stateAt(history.get(2).path("created_at").asString())).isEqualTo("First name");
        assertThat(stateAt(history.get(3).path("created_at").asString())).isEqualTo("A line");
        assertThat(stateAt(AGES_AGO)).isEmpty();
    }

    @Test
    void whatIsGoneIsToldForWhenItWasThere() {
        String last = history("").get(0).path("created_at").asString();
        admin.delete(LINES + "/" + line).expect(204);

        assertThat(stateAt(last)).isEqualTo("Third name");
        Answer now =
                admin.get(PATH + "/entity/production_lines/" + line + "/state").expect(200);
        assertThat(now.json().path("values").isNull()).isTrue();
    }

    /** As of a database that was filled before there was a trail. */
    @Test
    void ofARowFromBeforeTheTrailItsStateIsKnownToo() {
        String before = history("").get(2).path("created_at").asString();
        database.update("set session_replication_role = replica;"
                + " delete from audit_logs where entity_type = 'production_lines' and action = 'CREATE' and entity_id = "
                + line
                + "; reset session_replication_role");

        assertThat(stateAt(before)).isEqualTo("First name");
        assertThat(stateAt(AGES_AGO)).isEqualTo("A line");
    }

    @Test
    void secretsAreInNoState() {
        long user = database.number("select id from users where username = 'test_admin'");

        Answer state = admin.get(PATH + "/entity/users/" + user + "/state").expect(200);

        assertThat(state.text("values.password_hash")).isEqualTo("[redacted]");
        assertThat(state.text("values.username")).isEqualTo("test_admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "audit_rules", "sessions", "users' or true --", "pg_class"})
    void ofWhatIsNotRecordedThereIsNoState(String type) {
        String path = PATH + "/entity/" + type.replace(" ", "%20") + "/1/state";

        assertThat(admin.get(path).expect(200).json().path("values").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/1",
                "/entity/users/1",
                "/entity/users/1/history",
                "/entity/users/1/state",
                "/user/1",
                "/action/CREATE",
                "/verify",
                "/export",
                "/key"
            })
    void administratorsAloneReadIt(String path) {
        for (Role role : List.of(Role.VIEWER, Role.OPERATOR, Role.MANAGER)) {
            api.as(role).get(PATH + path).expectProblem(403, "NOT_PERMITTED");
        }
        api.get(PATH + path).expect(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?source=NOBODY",
                "?entity_id=x",
                "?sort=id",
                "?start_date=yesterday",
                "/verify?from_block=0",
                "/verify?from=yesterday",
                "/export?from_block=x",
                "/entity/users/1/state?as_of=yesterday"
            })
    void oddValuesAreRefused(String query) {
        admin.get(PATH + query).expectProblem(422, "INVALID_CONTENT");
    }

    private String stateAt(String time) {
        return admin.get(PATH + "/entity/production_lines/%d/state?as_of=%s".formatted(line, time))
                .expect(200)
                .text("values.line_name");
    }

    private JsonNode history(String below) {
        return admin.get(PATH + "/entity/production_lines/" + line + below)
                .expect(200)
                .json();
    }

    private JsonNode page(String query) {
        return admin.get(PATH + "?" + query).expect(200).json();
    }

    private void rename(String name) {
        admin.send(admin.request(LINES + "/" + line)
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "198.51.100.9")
                        .header("X-Request-ID", request)
                        .header("User-Agent", "Auditor/1.0")
                        .PUT(BodyPublishers.ofString("{\"line_name\":\"" + name + "\"}")))
                .expect(200);
    }
}
