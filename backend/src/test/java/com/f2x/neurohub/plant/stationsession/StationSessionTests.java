package com.f2x.neurohub.plant.stationsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Sessions;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class StationSessionTests {

    private static final String PATH = Sessions.PATH;

    private final Api api;
    private final Api operator;
    private final Database database;
    private final Sessions sessions;

    StationSessionTests(@Autowired Api api, @Autowired Database database) {
        this.api = api;
        this.operator = api.as(Role.OPERATOR);
        this.database = database;
        this.sessions = new Sessions(operator);
    }

    @Test
    void aSessionIsOpenedOnceAndFoundAgain() {
        String station = sessions.station();
        Answer opened = sessions.open(
                        station,
                        "batch-7",
                        3,
                        "sequence_package",
                        "sensor-test",
                        "sequence_version",
                        "1.4.0",
                        "parameters",
                        Map.of("limit", 60))
                .expect(201);

        Answer again = sessions.open(station, "batch-7", 3, "parameters", Map.of("limit", 1))
                .expect(200);

        assertThat(again.body()).isEqualTo(opened.body());
        assertThat(opened.text("status")).isEqualTo("OPEN");
        assertThat(opened.text("slot_id")).isEqualTo("1");
        assertThat(opened.text("process_code")).isEqualTo("SENSOR_INSPECTION");
        assertThat(opened.text("parameters.limit")).isEqualTo("60");
        assertThat(opened.json().path("pass_rate").isNumber()).isTrue();
        assertThat(sessions.open(station, "batch-7", 4).expect(201).text("slot_id"))
                .isEqualTo("2");
    }

    @Test
    void theOpenSessionOfABatchIsReadOrNull() {
        String station = sessions.station();
        String query = PATH + "/open?station_id=%s&batch_id=b&process_id=1".formatted(station);
        assertThat(operator.get(query).expect(200).body()).isEqualTo("null");

        long id = sessions.open(station, "b", 1).expect(201).id();
        assertThat(operator.get(query).expect(200).id()).isEqualTo(id);
        sessions.close(id).expect(200);
        assertThat(operator.get(query).expect(200).body()).isEqualTo("null");
        assertThat(sessions.open(station, "b", 1).expect(201).id()).isNotEqualTo(id);
    }

    @Test
    void onlyARegisteredActiveStationOpensSessions() {
        Answer unknown = sessions.open("never-seen", "b", 1).expectProblem(422, "STATION_NOT_KNOWN");
        assertThat(unknown.json().path("details").path(0).path("field").asString())
                .isEqualTo("station_id");
        operator.post(PATH, Sessions.request("never-seen", "b", 1)).expectProblem(422, "STATION_NOT_KNOWN");

        String station = sessions.station();
        long open = sessions.open(station, "b", 1).expect(201).id();
        api.as(Role.ADMIN)
                .put("/api/v1/stations/" + station, Map.of("is_active", false))
                .expect(200);
        sessions.open(station, "c", 1).expectProblem(422, "STATION_NOT_KNOWN");
        assertThat(sessions.open(station, "b", 1).expect(200).id()).isEqualTo(open);
        sessions.close(open).expect(200);
    }

    @Test
    void whatASessionNamesMustBeThere() {
        String station = sessions.station();
        Answer process = sessions.open(station, "b", 77_000).expectProblem(422, "INVALID_CONTENT");
        assertThat(process.json().path("details").path(0).path("field").asString())
                .isEqualTo("process_id");
        operator.post(PATH + "/open", Map.of("station_id", station)).expect(422);
        sessions.open(station, " ", 1).expect(422);
        sessions.open(station, "b", 1, "slot_id", 13).expect(422);
        sessions.open(station, "b", 1, "parameters", List.of()).expect(422);
        operator.get(PATH + "/999999999").expectProblem(404, "SESSION_NOT_FOUND");
        operator.get(PATH + "/slots/never-seen").expectProblem(404, "STATION_NOT_FOUND");
    }

    @Test
    void aWantedSlotIsTakenOrRefused() {
        String station = sessions.station();
        assertThat(sessions.open(station, "a", 1, "slot_id", 2).expect(201).text("slot_id"))
                .isEqualTo("2");
        Answer taken = sessions.open(station, "b", 1, "slot_id", 2).expectProblem(422, "STATION_SLOT_TAKEN");
        assertThat(taken.json().path("details").path(0).path("field").asString())
                .isEqualTo("slot_id");
        sessions.open(station, "b", 1).expect(201);
        Answer third = sessions.open(station, "c", 1).expect(201);
        assertThat(third.text("slot_id")).isEqualTo("3");
        assertThat(operator.get(PATH + "/slots/" + station).expect(200).body()).isEqualTo("[4,5,6,7,8,9,10,11,12]");

        sessions.cancel(third.id()).expect(200);
        assertThat(operator.get(PATH + "/slots/" + station).expect(200).body()).startsWith("[3,4,");
    }

    @Test
    void aSessionWithoutSlotIsOpenedOnceOnly() {
        String station = sessions.station();
        Answer created = operator.post(PATH, Sessions.request(station, "b", 1, "slot_id", 4))
                .expect(201);

        assertThat(created.json().path("slot_id").isNull()).isTrue();
        operator.post(PATH, Sessions.request(station, "b", 1)).expectProblem(409, "DUPLICATE");
        assertThat(sessions.open(station, "b", 1).expect(200).id()).isEqualTo(created.id());
    }

    @Test
    void closingAndCancellingKeepWhatPeopleSayAndRepeat() {
        long done = sessions.open(1);
        Answer closed = operator.post(PATH + "/" + done + "/close", Map.of("notes", "All good"))
                .expect(200);
        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.text("close_notes")).isEqualTo("All good");
        assertThat(closed.json().path("closed_at").isString()).isTrue();
        assertThat(operator.post(PATH + "/" + done + "/close", Map.of("notes", "Again"))
                        .expect(200)
                        .body())
                .isEqualTo(closed.body());

        long givenUp = sessions.open(1);
        Answer cancelled = operator.post(PATH + "/" + givenUp + "/cancel", Map.of("reason", "Wrong lot"))
                .expect(200);
        assertThat(cancelled.text("cancel_reason")).isEqualTo("Wrong lot");
        assertThat(sessions.cancel(givenUp).expect(200).body()).isEqualTo(cancelled.body());
    }

    @Test
    void anEndIsFinal() {
        long closed = sessions.open(1);
        sessions.close(closed).expect(200);
        assertThat(sessions.cancel(closed).expectProblem(422, "SESSION_STATE").text("message"))
                .isEqualTo("Session %d is CLOSED and cannot become CANCELLED. Open a new session.".formatted(closed));
        long cancelled = sessions.open(1);
        sessions.cancel(cancelled).expect(200);
        sessions.close(cancelled).expectProblem(422, "SESSION_STATE");
        sessions.close(999_999_999).expectProblem(404, "SESSION_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, OPEN", "CLOSED, CANCELLED", "CANCELLED, OPEN", "CANCELLED, CLOSED"})
    void theDatabaseKnowsTheTransitions(SessionStatus from, SessionStatus to) {
        long id = sessions.open(1);
        (from == SessionStatus.CLOSED ? sessions.close(id) : sessions.cancel(id)).expect(200);

        assertThatThrownBy(() -> database.update(
                        "update process_headers set status = ?, closed_at = case when ? = 'OPEN' then null"
                                + " else closed_at end where id = ?",
                        to.name(),
                        to.name(),
                        id))
                .hasMessageContaining("cannot become");
    }

    @Test
    void onlyTheSettingsAreEdited() {
        String station = sessions.station();
        Answer opened =
                sessions.open(station, "b", 1, "parameters", Map.of("a", 1)).expect(201);
        String path = PATH + "/" + opened.id();
        String tag = operator.get(path).expect(200).header("ETag");

        put(path, tag, "{\"batch_id\":\"other\"}").expectProblem(422, "INVALID_CONTENT");
        Answer changed =
                put(path, tag, "{\"hardware_config\":{\"port\":\"COM3\"}}").expect(200);

        assertThat(changed.text("parameters.a")).isEqualTo("1");
        assertThat(changed.text("hardware_config.port")).isEqualTo("COM3");
        assertThat(changed.text("batch_id")).isEqualTo("b");
        put(path, tag, "{\"parameters\":{}}").expectProblem(412, "VERSION_MISMATCH");
        sessions.close(opened.id()).expect(200);
        assertThat(operator.put(path, Map.of("parameters", Map.of("a", 2)))
                        .expect(200)
                        .text("parameters.a"))
                .isEqualTo("2");
    }

    @Test
    void onlyACancelledSessionIsRemoved() {
        long id = sessions.open(1);
        operator.delete(PATH + "/" + id).expectProblem(422, "SESSION_STATE");
        sessions.cancel(id).expect(200);
        operator.delete(PATH + "/" + id).expect(204);
        operator.delete(PATH + "/" + id).expectProblem(404, "SESSION_NOT_FOUND");
        long closed = sessions.open(1);
        sessions.close(closed).expect(200);
        operator.delete(PATH + "/" + closed).expectProblem(422, "SESSION_STATE");
    }

    @Test
    void listsAreFilteredAndTellTheirTotal() {
        String station = sessions.station();
        long first = sessions.open(station, "list-a", 1).expect(201).id();
        long second = sessions.open(station, "list-b", 2).expect(201).id();
        sessions.close(first).expect(200);

        assertThat(ids("?station_id=" + station)).containsExactly(second, first);
        assertThat(ids("?station_id=" + station + "&status=CLOSED&process_id=")).containsExactly(first);
        assertThat(ids("?station_id=" + station + "&process_id=2")).containsExactly(second);
        assertThat(ids("?batch_id=list-a&station_id=" + station)).containsExactly(first);
        Instant between = Instant.parse(sessions.read(second).text("opened_at"));
        assertThat(ids("?station_id=" + station + "&opened_after=" + between)).containsExactly(second);
        assertThat(ids("?station_id=" + station + "&opened_before=" + between.minusNanos(1000)))
                .containsExactly(first);
        JsonNode page = operator.get(PATH + "/?limit=1&skip=1&station_id=" + station)
                .expect(200)
                .json();
        assertThat(page.path("items").path(0).path("id").asLong()).isEqualTo(first);
        assertThat(page.path("total").asLong()).isEqualTo(2);
        assertThat(page.path("skip").asLong()).isEqualTo(1);
        assertThat(page.path("limit").asLong()).isEqualTo(1);
        assertThat(operator.get(PATH + "/station/" + station).expect(200).json().size())
                .isEqualTo(2);
        assertThat(operator.get(PATH + "/batch/list-b?limit=1")
                        .expect(200)
                        .json()
                        .size())
                .isOne();
    }

    @Test
    void statisticsCountSessionsAndTheirAttempts() {
        String station = sessions.station();
        long open = sessions.open(station, "a", 1).expect(201).id();
        sessions.close(sessions.open(station, "b", 1).expect(201).id()).expect(200);
        sessions.cancel(sessions.open(station, "c", 1).expect(201).id()).expect(200);
        database.update(
                "update process_headers set total_count = 3, pass_count = 2, fail_count = 1 where id = ?", open);

        JsonNode stats =
                operator.get(PATH + "/stats?station_id=" + station).expect(200).json();

        assertThat(stats.path("total").asInt()).isEqualTo(3);
        assertThat(stats.path("open").asInt()).isEqualTo(1);
        assertThat(stats.path("closed").asInt()).isEqualTo(1);
        assertThat(stats.path("cancelled").asInt()).isEqualTo(1);
        assertThat(stats.path("pass_rate").asDouble()).isEqualTo(66.67);
        assertThat(operator.get(PATH + "/stats?station_id=" + station + "&status=CLOSED&batch_id=&process_id=1")
                        .expect(200)
                        .text("pass_rate"))
                .isEqualTo("0");
        assertThat(sessions.read(open).text("pass_rate")).isEqualTo("66.67");
    }

    @Test
    void aMachineOpensAndEndsSessionsOfItsOwnStationOnly() {
        String own = sessions.station();
        String other = sessions.station();
        Api machine = api.withToken(key(own));

        long id = machine.post(PATH + "/open", Sessions.request(own, "b", 1))
                .expect(201)
                .id();
        machine.post(PATH + "/open", Sessions.request(other, "b", 1)).expectProblem(403, "NOT_PERMITTED");
        machine.post(PATH, Sessions.request(other, "b", 1)).expectProblem(403, "NOT_PERMITTED");
        long foreign = sessions.open(other, "b", 1).expect(201).id();
        machine.post(PATH + "/" + foreign + "/close").expectProblem(403, "NOT_PERMITTED");
        machine.post(PATH + "/" + id + "/close").expect(200);
    }

    private Answer put(String path, String tag, String body) {
        return operator.send(operator.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
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
        return api.as(Role.ADMIN).post("/api/v1/api-keys", key).expect(201).text("key");
    }

    private List<Long> ids(String query) {
        return operator.get(PATH + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(session -> session.path("id").asLong())
                .toList();
    }
}
