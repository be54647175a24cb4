package com.f2x.neurohub.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** A trace tells two: who did it, and who told of it, with which key and at which station. */
@ApplicationTest
class RecorderTraceTests {

    private static final String STATION = "ST-TRACE";

    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final String worker;
    private final Answer key;
    private final Station machine;

    RecorderTraceTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.worker = users.named("trace_worker", Role.OPERATOR);
        this.key = api.as(Role.ADMIN)
                .post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "Tester of the trace",
                                "scopes",
                                Set.of(Permission.READ, Permission.EXECUTE),
                                "station_id",
                                STATION,
                                "expires_at",
                                Instant.now().plusSeconds(3600).toString()))
                .expect(201);
        this.machine = new Station(api.withToken(key.text("key")));
    }

    @Test
    void aStationsWorkIsTheWorkersAndToldByTheStation() {
        String unit = unit();
        machine.start(unit, 1, "worker_id", worker).expect(201);
        machine.complete(unit, 1, "PASS", "worker_id", worker).expect(200);

        JsonNode attempt = trace(unit).at("/process_history/0");

        assertThat(attempt.path("worker_id").asString()).isEqualTo(worker);
        assertThat(attempt.at("/completed_by/username").asString()).isEqualTo(worker);
        assertToldByMachine(attempt.path("start_recorder"));
        assertToldByMachine(attempt.path("end_recorder"));
        assertThat(attempt.path("superseder").isNull()).isTrue();
    }

    @Test
    void whoStartsAndWhoTellsOfTheEndMayBeTwo() {
        String unit = unit();
        machine.start(unit, 1, "worker_id", worker).expect(201);
        new Station(manager).complete(unit, 1, "PASS", "worker_id", worker).expect(200);

        JsonNode attempt = trace(unit).at("/process_history/0");

        assertToldByMachine(attempt.path("start_recorder"));
        assertThat(attempt.at("/completed_by/username").asString()).isEqualTo(worker);
        assertToldByManager(attempt.path("end_recorder"));
    }

    @Test
    void aConversionByHandIsToldLikeAnyStep() {
        String unit = unit();
        new Station(manager).pass(unit, 1, 1);
        Answer serial = machine.convert(unit).expect(201);

        JsonNode conversion = manager.get("/api/v1/serials/" + serial.text("serial_number") + "/trace")
                .expect(200)
                .json()
                .at("/process_history/1");

        assertToldByMachine(conversion.path("start_recorder"));
        assertToldByMachine(conversion.path("end_recorder"));
    }

    @Test
    void anAbortIsTheWorkersAndToldByTheStation() {
        String unit = unit();
        machine.start(unit, 1, "worker_id", worker).expect(201);
        machine.abort(unit, 1, "wrong unit", "worker_id", worker).expect(200);

        JsonNode abort = decision(unit, "ATTEMPT_ABORTED");

        assertThat(abort.path("reason").asString()).isEqualTo("wrong unit");
        assertThat(abort.at("/decided_by/username").asString()).isEqualTo(worker);
        assertToldByMachine(abort.path("recorder"));
    }

    @Test
    void decisionsOnTheUnitAndItsLotAreThereInTheirOrder() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 1);
        String unit = lot.wip(1);
        Station station = new Station(manager);
        station.pass(unit, 1, 1);
        long hold = manager.post("/api/v1/lots/" + lot.id() + "/holds", Map.of("reason", "wrong glue"))
                .expect(201)
                .id();
        manager.post("/api/v1/holds/" + hold + "/release", Map.of("reason", "right glue"))
                .expect(200);
        manager.post(wip(unit) + "/rework-orders", Map.of("from_process", "1", "reason", "again"))
                .expect(201);
        manager.put(wip(unit) + "/status", Map.of("status", "FAILED", "reason", "bent"))
                .expect(200);
        manager.post(wip(unit) + "/scrap", Map.of("reason", "beyond repair")).expect(200);
        manager.put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED")).expect(200);

        JsonNode trace = trace(unit);

        assertThat(kinds(trace))
                .containsExactly(
                        "LOT_CREATED",
                        "UNIT_REGISTERED",
                        "HOLD_PLACED",
                        "HOLD_RELEASED",
                        "REWORK_ORDERED",
                        "STATE_OVERRIDDEN",
                        "UNIT_SCRAPPED",
                        "LOT_CLOSED");
        trace.path("decisions").forEach(decision -> {
            assertThat(decision.at("/decided_by/username").asString())
                    .as(decision.toString())
                    .isEqualTo("test_manager");
            assertToldByManager(decision.path("recorder"));
        });
        assertThat(decision(unit, "HOLD_RELEASED").path("hold_id").asLong()).isEqualTo(hold);
        assertThat(decision(unit, "STATE_OVERRIDDEN").path("to_state").asString())
                .isEqualTo("FAILED");
        assertThat(trace.path("rework_history")
                        .path(0)
                        .path("superseder")
                        .path("username")
                        .asString())
                .isEqualTo("test_manager");
    }

    @Test
    void theHistoryByProcessTellsIt() {
        String unit = unit();
        new Station(manager).pass(unit, 1, 1);
        Answer serial = machine.convert(unit).expect(201);

        JsonNode history = manager.get("/api/v1/process-operations/history/" + serial.text("serial_number"))
                .expect(200)
                .json();

        assertToldByManager(history.at("/history/0/end_recorder"));
        assertToldByMachine(history.at("/history/1/end_recorder"));
    }

    @Test
    void whatIsDecidedOnOtherUnitsOfTheLotIsNotThere() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 2);
        manager.post(wip(lot.wip(2)) + "/holds", Map.of("reason", "the other")).expect(201);
        manager.post(wip(lot.wip(2)) + "/scrap", Map.of("reason", "the other")).expect(200);

        assertThat(kinds(trace(lot.wip(1)))).containsExactly("LOT_CREATED", "UNIT_REGISTERED");
    }

    @Test
    void whatNobodyRecordedIsNull() {
        String unit = unit();
        new Station(manager).pass(unit, 1, 1);
        database.update("update wip_items set created_by = null where wip_id = ?", unit);

        JsonNode registration = decision(unit, "UNIT_REGISTERED");

        assertThat(registration.path("decided_by").isNull()).isTrue();
        assertThat(registration.path("recorder").isNull()).isTrue();
    }

    @Test
    void aLotThatIsReopenedIsClosedByNobody() {
        Plant.Lot lot = plant.lot(1);
        String path = "/api/v1/lots/" + lot.id();
        manager.post(wip(lot.wip(1)) + "/scrap", Map.of("reason", "bent")).expect(200);

        Answer closed = manager.put(path, Map.of("status", "CLOSED")).expect(200);
        Answer open = manager.put(path, Map.of("status", "COMPLETED", "reason", "one more"))
                .expect(200);

        long me = manager.get("/api/v1/auth/me").expect(200).id();
        assertThat(closed.json().path("closed_by").asLong()).isEqualTo(me);
        assertThat(closed.json().path("created_by").asLong()).isEqualTo(me);
        assertThat(open.json().path("closed_by").isNull()).isTrue();
        assertThat(kinds(trace(lot.wip(1)))).contains("STATE_OVERRIDDEN").doesNotContain("LOT_CLOSED");
    }

    @Test
    void aWorkerWhoIsDecidedOnAlsoCompletedIt() {
        String unit = unit();
        machine.start(unit, 1, "worker_id", "Nobody Known").expect(201);
        Answer done =
                machine.complete(unit, 1, "PASS", "worker_id", "Nobody Known").expect(200);
        assertThat(trace(unit).at("/process_history/0/completed_by").isNull()).isTrue();

        manager.put(
                        "/api/v1/process-data/" + done.text("process_data_id") + "/worker",
                        Map.of("worker_id", worker, "reason", "shift plan"))
                .expect(200);

        JsonNode attempt = trace(unit).at("/process_history/0");
        assertThat(attempt.path("worker_id").asString()).isEqualTo(worker);
        assertThat(attempt.at("/completed_by/username").asString()).isEqualTo(worker);
        assertToldByMachine(attempt.path("end_recorder"));
        assertThat(decision(unit, "WORKER_DECIDED").path("to_state").asString()).isEqualTo(worker);
    }

    @Test
    void keysStayAndStayWhoseTheyAre() {
        assertThatThrownBy(() -> database.update("delete from api_keys where id = ?", key.id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> database.update("update api_keys set station_id = 'X' where id = ?", key.id()))
                .isInstanceOf(DataAccessException.class);
    }

    private void assertToldByMachine(JsonNode recorder) {
        assertThat(recorder.path("user_id").asLong())
                .as(recorder.toString())
                .isEqualTo(key.json().path("user_id").asLong());
        assertThat(recorder.path("api_key_id").asLong()).isEqualTo(key.id());
        assertThat(recorder.path("api_key_name").asString()).isEqualTo("Tester of the trace");
        assertThat(recorder.path("station_id").asString()).isEqualTo(STATION);
    }

    private static void assertToldByManager(JsonNode recorder) {
        assertThat(recorder.path("username").asString()).as(recorder.toString()).isEqualTo("test_manager");
        assertThat(recorder.path("api_key_id").isNull()).isTrue();
        assertThat(recorder.path("station_id").isNull()).isTrue();
    }

    private String unit() {
        return plant.lotOn(plant.route(1, 7, 8), 1).wip(1);
    }

    private JsonNode trace(String unit) {
        return manager.get(wip(unit) + "/trace").expect(200).json();
    }

    private JsonNode decision(String unit, String kind) {
        return StreamSupport.stream(trace(unit).path("decisions").spliterator(), false)
                .filter(decision -> decision.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(JsonNode trace) {
        return StreamSupport.stream(trace.path("decisions").spliterator(), false)
                .map(decision -> decision.path("kind").asString())
                .toList();
    }

    private static String wip(String unit) {
        return "/api/v1/wip-items/" + unit;
    }
}
