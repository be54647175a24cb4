package com.f2x.neurohub.plant.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Together;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class StationTests {

    private static final String STATIONS = "/api/v1/stations";

    private final Api api;
    private final Api operator;
    private final Api admin;
    private final Database database;

    StationTests(@Autowired Api api, @Autowired Database database) {
        this.api = api;
        this.operator = api.as(Role.OPERATOR);
        this.admin = api.as(Role.ADMIN);
        this.database = database;
    }

    @Test
    void aStationRegistersAndIsOnline() {
        Answer registered = operator.post(STATIONS + "/register", """
                {"station_id":"station_001","station_name":"Sensor bench 1","host":"10.0.0.21","port":8081,
                 "version":"1.2.0","health_data":{"status":"healthy","uptime":3600}}""").expect(201);

        assertThat(registered.text("status")).isEqualTo("ONLINE");
        Answer read = operator.get(STATIONS + "/station_001").expect(200);
        assertThat(read.text("station_name")).isEqualTo("Sensor bench 1");
        assertThat(read.text("version")).isEqualTo("1.2.0");
        assertThat(read.json().path("port").asInt()).isEqualTo(8081);
        assertThat(read.json().path("is_active").asBoolean()).isTrue();
        assertThat(read.text("health_data.uptime")).isEqualTo("3600");
        assertThat(read.json().has("revision")).isFalse();
    }

    @Test
    void aStationThatStartsAgainIsTheSameOne() {
        Answer first = register("again_1").expect(201);
        admin.put(STATIONS + "/again_1", Map.of("is_active", false, "description", "By the door"))
                .expect(200);

        Answer again = operator.post(
                        STATIONS + "/register",
                        Map.of("station_id", "again_1", "station_name", "New name", "host", "bench-1"))
                .expect(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.text("station_name")).isEqualTo("New name");
        assertThat(again.text("description")).isEqualTo("By the door");
        assertThat(again.json().path("port").asInt()).isEqualTo(8080);
        assertThat(again.json().path("is_active").asBoolean()).isFalse();
    }

    @Test
    void fiftyRegistrationsOfOneStationAreOne() {
        List<Answer> answers = Together.atOnce(50, client -> register("crowd_1"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(database.number("select count(*) from stations where station_id = 'crowd_1'"))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "healthy, 0, ONLINE",
        "healthy, 29, ONLINE",
        "healthy, 31, OFFLINE",
        "unhealthy, 0, DEGRADED",
        "UNHEALTHY, 29, DEGRADED",
        "unhealthy, 31, OFFLINE"
    })
    void theStatusFollowsFromTheLastSignOfLife(String health, int secondsAgo, String status) {
        String id = "derived_%s_%d".formatted(health, secondsAgo);
        register(id).expect(201);
        operator.post(STATIONS + "/" + id + "/heartbeat", Map.of("health_data", Map.of("status", health)))
                .expect(200);
        silent(id, secondsAgo);
        String before = database.text("select xmin::text from stations where station_id = ?", id);

        assertThat(operator.get(STATIONS + "/" + id).expect(200).text("status")).isEqualTo(status);

        assertThat(ids("?status=" + status)).contains(id);
        assertThat(ids("?status=" + (status.equals("OFFLINE") ? "ONLINE" : "OFFLINE")))
                .doesNotContain(id);
        assertThat(database.text("select xmin::text from stations where station_id = ?", id))
                .as("a GET writes nothing")
                .isEqualTo(before);
    }

    @Test
    void aHeartbeatBringsAStationBackAndKeepsWhatItDoesNotTell() {
        register("back_1").expect(201);
        silent("back_1", 60);
        assertThat(operator.get(STATIONS + "/back_1").text("status")).isEqualTo("OFFLINE");

        Answer heard = operator.post(STATIONS + "/back_1/heartbeat").expect(200);

        assertThat(heard.text("status")).isEqualTo("ONLINE");
        assertThat(heard.text("health_data.status")).isEqualTo("healthy");
        assertThat(heard.text("version")).isEqualTo("1.0");
        operator.post(STATIONS + "/back_1/heartbeat", "null").expect(200);
        operator.post(STATIONS + "/nobody_1/heartbeat").expectProblem(404, "STATION_NOT_FOUND");
    }

    @Test
    void aMachineSpeaksForItsOwnStationOnly() {
        Api machine = api.withToken(key("bound_1"));
        machine.post(STATIONS + "/register", station("bound_1")).expect(201);
        machine.post(STATIONS + "/bound_1/heartbeat").expect(200);

        register("bound_2").expect(201);
        machine.post(STATIONS + "/register", station("bound_2")).expectProblem(403, "NOT_PERMITTED");
        Answer refused = machine.post(STATIONS + "/bound_2/heartbeat").expectProblem(403, "NOT_PERMITTED");
        assertThat(refused.text("message")).contains("bound_1", "bound_2");
        machine.post(STATIONS + "/bound_3/heartbeat").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void anEditIsNotSpoiltByHeartbeatsButByEdits() {
        register("edit_1").expect(201);
        String tag = admin.get(STATIONS + "/edit_1").expect(200).header("ETag");
        register("edit_1").expect(201);
        operator.post(STATIONS + "/edit_1/heartbeat", Map.of("version", "2.0")).expect(200);

        Answer edited = edit("edit_1", tag, Map.of("station_name", "Bench", "port", 9000))
                .expect(200);

        assertThat(edited.text("station_name")).isEqualTo("Bench");
        assertThat(edited.text("version")).isEqualTo("2.0");
        edit("edit_1", tag, Map.of("station_name", "Late")).expectProblem(412, "VERSION_MISMATCH");
        register("edit_1").expect(201);
        edit("edit_1", edited.header("ETag"), Map.of("station_name", "Late")).expectProblem(412, "VERSION_MISMATCH");
        admin.put(STATIONS + "/nobody_2", Map.of("port", 1)).expectProblem(404, "STATION_NOT_FOUND");
    }

    @Test
    void onlyAStationThatNeverWorkedIsRemoved() {
        register("gone_1").expect(201);
        admin.delete(STATIONS + "/gone_1").expect(204);
        admin.get(STATIONS + "/gone_1").expectProblem(404, "STATION_NOT_FOUND");
        admin.delete(STATIONS + "/gone_1").expectProblem(404, "STATION_NOT_FOUND");

        register("kept_1").expect(201);
        operator.post("/api/v1/process-headers/open", Map.of("station_id", "kept_1", "batch_id", "b", "process_id", 1))
                .expect(201);
        admin.delete(STATIONS + "/kept_1").expectProblem(409, "DEPENDENT_DATA");
        operator.delete(STATIONS + "/kept_1").expectProblem(403, "NOT_PERMITTED");
    }

    @Test
    void theListTellsHowManyThereAre() {
        register("list_1").expect(201);
        register("list_2").expect(201);
        admin.put(STATIONS + "/list_2", Map.of("is_active", false)).expect(200);

        JsonNode page = operator.get(STATIONS + "/?limit=1").expect(200).json();

        assertThat(page.path("stations").size()).isOne();
        assertThat(page.path("total").asLong()).isEqualTo(database.number("select count(*) from stations"));
        assertThat(ids("?is_active=false&status=")).contains("list_2").doesNotContain("list_1");
        operator.get(STATIONS + "?status=GONE").expectProblem(422, "INVALID_CONTENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"station_name\":\"A\",\"host\":\"h\"}",
                "{\"station_id\":\"a/b\",\"station_name\":\"A\",\"host\":\"h\"}",
                "{\"station_id\":\" \",\"station_name\":\"A\",\"host\":\"h\"}",
                "{\"station_id\":\"bad_1\",\"host\":\"h\"}",
                "{\"station_id\":\"bad_1\",\"station_name\":\"A\"}",
                "{\"station_id\":\"bad_1\",\"station_name\":\"A\",\"host\":\"h\",\"port\":0}",
                "{\"station_id\":\"bad_1\",\"station_name\":\"A\",\"host\":\"h\",\"port\":70000}",
                "{\"station_id\":\"bad_1\",\"station_name\":\"A\",\"host\":\"h\",\"health_data\":[]}"
            })
    void whatNamesNoStationIsRefused(String body) {
        operator.post(STATIONS + "/register", body).expect(422);
    }

    private Answer register(String id) {
        return operator.post(STATIONS + "/register", station(id));
    }

    private static Map<String, Object> station(String id) {
        Map<String, Object> station = new HashMap<>();
        station.put("station_id", id);
        station.put("station_name", "A station");
        station.put("host", "10.0.0.1");
        station.put("version", "1.0");
        station.put("health_data", Map.of("status", "healthy"));
        return station;
    }

    private Answer edit(String id, String tag, Object change) {
        return admin.send(admin.request(STATIONS + "/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofString(new JsonMapper().writeValueAsString(change))));
    }

    private String key(String stationId) {
        Map<String, Object> key = Map.of(
                "name",
                "Machine",
                "scopes",
                List.of("READ", "EXECUTE"),
                "station_id",
                stationId,
                "expires_at",
                Instant.now().plusSeconds(3600).toString());
        return admin.post("/api/v1/api-keys", key).expect(201).text("key");
    }

    private void silent(String id, int seconds) {
        database.update(
                "update stations set last_seen_at = clock_timestamp() - make_interval(secs => ?) where station_id = ?",
                seconds,
                id);
    }

    private List<String> ids(String query) {
        return operator.get(STATIONS + query)
                .expect(200)
                .json()
                .path("stations")
                .valueStream()
                .map(station -> station.path("station_id").asString())
                .toList();
    }
}
