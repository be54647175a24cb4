package com.f2x.neurohub.inbound.pipeline;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Gateway;
import com.f2x.neurohub.testing.Plant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class PipelineTests {

    private static final String EVENTS = "/api/v1/events";

    private final Api api;
    private final Plant plant;
    private final Database database;

    PipelineTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
    }

    @Test
    void aStartAndACompletionBecomeAnAttemptThatNamesItsEvent() {
        Gateway gateway = Gateway.of(api);
        String unit = plant.lot(1).wip(1);
        String machine = plant.equipment(0);

        long start = gateway.bring(Map.of(
                "event_type",
                "process_start",
                "wip_id",
                unit,
                "process",
                "1",
                "equipment",
                machine,
                "operator",
                "Kim"));
        long end =
                gateway.bring(Map.of("evt_type", "PROCESS_COMPLETE", "wip_id", unit, "process", 1, "result", "PASS"));

        JsonNode started = gateway.awaited(start);
        JsonNode ended = gateway.awaited(end);
        long attempt = started.path("understood").path("process_data_id").asLong();
        assertThat(started.path("status").asString()).as(started.toString()).isEqualTo("PROCESSED");
        assertThat(ended.path("understood").path("process_data_id").asLong())
                .as(ended.toString())
                .isEqualTo(attempt);
        assertThat(database.number("select raw_event_id from process_data where id = ?", attempt))
                .isEqualTo(start);
        assertThat(database.text("select result from process_data where id = ?", attempt))
                .isEqualTo("PASS");
        assertThat(database.text("select reported_operator from process_data where id = ?", attempt))
                .isEqualTo("Kim");
        assertThat(database.text("""
                select u.full_name from process_data d join users u on u.id = d.recorded_by where d.id = ?""", attempt)).isEqualTo("Key of " + gateway.source());
    }

    @Test
    void whatHappensToAnAttemptIsAuditedInTheNameOfTheMachine() {
        Gateway gateway = Gateway.of(api);
        String unit = plant.lot(1).wip(1);

        gateway.processed(Map.of("event_type", "START", "wip_id", unit, "process", 1));

        assertThat(database.number("""
                select count(*) from audit_logs a join users u on u.id = a.user_id
                where u.full_name = ? and a.entity_type = 'wip_items'""", "Key of " + gateway.source())).isPositive();
    }

    @Test
    void aUnitThatIsCalledUnitIsOneBesideAProcess() {
        Gateway gateway = Gateway.of(api);
        String unit = plant.lot(1).wip(1);

        JsonNode start =
                gateway.processed(Map.of("event_type", "START", "unit", unit, "process", 1, "serial_number", ""));
        JsonNode reading = gateway.processed(Map.of("event_type", "READING", "unit", "mm", "value", 1));

        assertThat(start.path("unit").asString()).isEqualTo(unit);
        assertThat(start.path("understood").path("wip_id").asString()).isEqualTo(unit);
        assertThat(start.path("understood").path("validation_errors").toString())
                .doesNotContain("MISSING_SUBJECT");
        assertThat(reading.path("unit").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void anAlarmIsOverWhereItsStateIsFalse(boolean state, int open) {
        Gateway gateway = Gateway.of(api);
        String machine = plant.equipment(0);
        String code = "E-" + state;
        gateway.processed(Map.of("event_type", "ALARM", "equipment", machine, "code", code));

        gateway.processed(Map.of("event_type", "ALARM", "equipment", machine, "code", code, "alarm_state", state));

        assertThat(database.number(
                        "select count(*) from alerts where dedup_key like ? and resolved_at is null",
                        "alarm:%:" + code))
                .isEqualTo(open);
    }

    @Test
    void aMeasurementIsRecordedAndAUnitIsScanned() {
        Gateway gateway = Gateway.of(api);
        Plant.Lot lot = plant.lot(1);

        JsonNode measured = gateway.processed(Map.of(
                "event_type",
                "MEASUREMENT",
                "lot_number",
                lot.number(),
                "wip_id",
                lot.wip(1),
                "process",
                1,
                "result",
                "PASS",
                "measurements",
                Map.of("torque", 1.5)));
        JsonNode scanned = gateway.processed(Map.of("event_type", "SCAN", "unit", lot.wip(1)));

        assertThat(measured.path("understood").path("process_data_id").asLong())
                .as(measured.toString())
                .isPositive();
        assertThat(database.number(
                        "select raw_event_id from process_data where id = ?",
                        measured.path("understood").path("process_data_id").asLong()))
                .isEqualTo(measured.path("id").asLong());
        assertThat(scanned.path("understood")
                        .path("enrichment_data")
                        .path("wip_id")
                        .asString())
                .isEqualTo(lot.wip(1));
        assertThat(scanned.path("understood")
                        .path("enrichment_data")
                        .path("next_process_number")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void machinesTellTheirStateAndAlarms() {
        Gateway gateway = Gateway.of(api);
        String machine = plant.equipment(1);

        JsonNode state = gateway.processed(Map.of(
                "event_type",
                "equipment_state",
                "equipment_code",
                machine,
                "state",
                "down",
                "reason_code",
                "E7",
                "event_time",
                Instant.now().minusSeconds(5).toString()));
        JsonNode alarm = gateway.processed(Map.of(
                "event_type", "alarm", "equipment", machine, "code", "E7", "severity", "critical", "message", "Hot"));
        gateway.processed(Map.of("event_type", "alarm", "equipment", machine, "code", "E7", "state", "cleared"));

        assertThat(database.text(
                        "select state from equipment_states where id = ? and source = 'EVENT' and reason_code = 'E7'",
                        state.path("understood").path("equipment_state_id").asLong()))
                .isEqualTo("UNSCHEDULED_DOWNTIME");
        long alert = alarm.path("understood").path("alert_id").asLong();
        assertThat(database.text("select severity || ' ' || message from alerts where id = ?", alert))
                .startsWith("HIGH ")
                .contains(machine, "E7", "Hot");
        assertThat(database.number("select count(*) from alerts where id = ? and resolved_at is not null", alert))
                .isOne();
    }

    @Test
    void aHeartbeatShowsThatTheStationLives() {
        Gateway gateway = Gateway.of(api);
        String station = "ST-" + gateway.source();

        JsonNode unknown = gateway.processed(Map.of("event_type", "heartbeat"));
        gateway.api()
                .post("/api/v1/stations/register", Map.of("station_id", station, "station_name", "S", "host", "h"))
                .expect(201);
        JsonNode known = gateway.processed(Map.of("event_type", "heartbeat"));

        assertThat(found(unknown, "station_registered")).isEqualTo("false");
        assertThat(found(known, "station_registered")).isEqualTo("true");
    }

    private static String found(JsonNode event, String name) {
        return event.path("understood").path("enrichment_data").path(name).asString();
    }

    @Test
    void whatNobodyKnowsIsSuspiciousAndKept() {
        Gateway gateway = Gateway.of(api);

        JsonNode event = gateway.processed(Map.of("event_type", "telemetry.odd", "equipment", "X"));

        assertThat(event.path("status").asString()).isEqualTo("PROCESSED");
        assertThat(event.path("understood").path("validation_status").asString())
                .isEqualTo("SUSPICIOUS");
        assertThat(event.path("understood").path("processed_to_business").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"event_type\":\"START\"}', process_id",
        "'{\"event_type\":\"START\",\"process\":1}', wip_id",
        "'{\"event_type\":\"COMPLETE\",\"process\":1,\"wip_id\":\"W\",\"result\":\"MAYBE\"}', result",
        "'{\"event_type\":\"MEASUREMENT\",\"process\":1}', result",
        "'{\"event_type\":\"STATE\",\"state\":\"RUN\"}', equipment_code",
        "'{\"event_type\":\"STATE\",\"state\":\"LAZY\",\"equipment\":\"E\"}', state",
        "'{\"event_type\":\"ALARM\"}', equipment_code",
        "'{\"event_type\":\"SCAN\"}', wip_id"
    })
    void whatIsWrongInItselfIsGivenUpAtOnceWithItsText(String json, String words) {
        JsonNode event = Gateway.of(api).processed(json);

        assertThat(event.path("status").asString()).isEqualTo("ERROR");
        assertThat(event.path("error_message").asString()).contains(words);
        assertThat(event.path("attempts").asInt()).isOne();
        assertThat(event.path("understood").path("validation_status").asString())
                .isEqualTo("INVALID");
        assertThat(event.path("understood").path("enrichment_status").asString())
                .isEqualTo("FAILED");
    }

    @Test
    void poisonEndsAsErrorBlocksNobodyAndIsRightOnceItsMasterDataIsThere() {
        Gateway gateway = Gateway.of(api);
        String machine = "LATE-" + gateway.source();
        List<Map<String, Object>> poison = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            poison.add(Map.of("event_type", "STATE", "equipment", machine, "state", "RUN", "event_id", i));
        }
        gateway.api().post(EVENTS + "/bulk", poison).expect(202);

        JsonNode good =
                gateway.processed(Map.of("event_type", "STATE", "equipment", plant.equipment(0), "state", "RUN"));
        await().until(() -> number(gateway, "errors") == 100);

        assertThat(good.path("status").asString()).isEqualTo("PROCESSED");
        JsonNode failed = gateway.api()
                .get(EVENTS + "?status=ERROR&limit=1")
                .expect(200)
                .json()
                .get(0);
        assertThat(failed.path("error_message").asString()).contains("EQUIPMENT_NOT_FOUND", machine);
        assertThat(failed.path("attempts").asInt()).isEqualTo(5);
        database.insert(
                "insert into equipment (equipment_code, equipment_name, equipment_type) values (?, 'M', 'M') returning id",
                machine);
        assertThat(gateway.api()
                        .post(EVENTS + "/replay", Map.of("event_type", "STATE"))
                        .expect(202)
                        .json()
                        .path("replayed")
                        .asInt())
                .isEqualTo(100);
        await().until(() -> number(gateway, "processed") == 101);
    }

    private static long number(Gateway gateway, String name) {
        return gateway.api()
                .get(EVENTS + "/status")
                .expect(200)
                .json()
                .path(name)
                .asLong();
    }

    @Test
    void theEventsOfAUnitAreProcessedInTheirOrder() {
        Gateway gateway = Gateway.of(api);
        Plant.Lot lot = plant.lot(5);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int process = 1; process <= 3; process++) {
            for (int unit = 1; unit <= 5; unit++) {
                events.add(Map.of("event_type", "START", "wip_id", lot.wip(unit), "process", process));
                events.add(Map.of(
                        "event_type", "COMPLETE", "wip_id", lot.wip(unit), "process", process, "result", "PASS"));
            }
        }

        gateway.api().post(EVENTS + "/bulk", events).expect(202);

        await().until(() -> number(gateway, "processed") == 30);
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and result = 'PASS' and raw_event_id is not null",
                        lot.id()))
                .isEqualTo(15);
        assertThat(number(gateway, "errors")).isZero();
    }

    @Test
    void anEventThatIsDoneIsReplayedAndMakesNothingTwice() {
        Gateway gateway = Gateway.of(api);
        String unit = plant.lot(1).wip(1);
        JsonNode event = gateway.processed(Map.of("event_type", "START", "wip_id", unit, "process", 1));
        long id = event.path("id").asLong();

        gateway.api().post(EVENTS + "/" + id + "/replay").expect(202);
        JsonNode again = gateway.awaited(id);

        assertThat(again.path("status").asString()).isEqualTo("PROCESSED");
        assertThat(again.path("understood").path("process_data_id"))
                .isEqualTo(event.path("understood").path("process_data_id"));
        assertThat(database.number("select count(*) from process_data where raw_event_id = ?", id))
                .isOne();
        gateway.api().post(EVENTS + "/0/replay").expectProblem(404, "EVENT_NOT_FOUND");
    }

    @Test
    void anEventThatIsOnItsWayIsNotReplayed() {
        Gateway gateway = Gateway.of(api);
        long id = gateway.bring(Map.of("event_type", "STATE", "equipment", "NOWHERE", "state", "RUN"));

        await().until(() -> gateway.life(id).path("attempts").asInt() > 0);

        gateway.api().post(EVENTS + "/" + id + "/replay").expectProblem(422, "EVENT_STATE");
        gateway.api()
                .post(EVENTS + "/replay", Map.of("statuses", List.of("PENDING")))
                .expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void aRevokedKeyDoesNothingMoreUnlessItsMachineHasAnother() {
        Gateway gateway = Gateway.of(api);
        long key = database.number("""
                select k.id from api_keys k join auth.tenant_h t using (tenant_hk) where t.tenant_bk = ?""", gateway.source());
        String machine = plant.equipment(0);
        Map<String, Object> event = Map.of("event_type", "STATE", "equipment", "LATE-" + machine, "state", "RUN");
        long id = gateway.bring(event);
        await().until(() -> gateway.life(id).path("attempts").asInt() > 0);
        String next = gateway.admin()
                .post("/api/v1/api-keys/" + key + "/rotate")
                .expect(201)
                .text("key");

        gateway.admin().delete("/api/v1/api-keys/" + key).expect(204);
        database.update("update equipment set equipment_code = ? where equipment_code = ?", "LATE-" + machine, machine);

        assertThat(gateway.awaited(id).path("status").asString()).isEqualTo("PROCESSED");
        assertThat(api.withToken(next).get(EVENTS + "/" + id).expect(200).text("status"))
                .isEqualTo("PROCESSED");
    }

    @Test
    void aMachineDoesByEventsOnlyWhatItsKeyAllows() {
        Gateway gateway = Gateway.of(api, List.of("EVENTS_WRITE"));

        long id = gateway.bring(Map.of("event_type", "SCAN", "unit", "W"));

        await().until(() -> gateway.life(id).path("attempts").asInt() > 0);
        assertThat(gateway.life(id).path("error_message").asString()).contains("NOT_PERMITTED", "EXECUTE");
    }

    @Test
    void administratorsWakeTheWorkersAndSeeHowFarTheyAre() {
        Gateway gateway = Gateway.of(api);

        assertThat(gateway.admin()
                        .post(EVENTS + "/process?source=" + gateway.source())
                        .expect(202)
                        .json()
                        .path("pending")
                        .asInt())
                .isZero();
        api.as(Role.MANAGER)
                .post(EVENTS + "/process?source=" + gateway.source())
                .expectProblem(403, "NOT_PERMITTED");
    }
}
