package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.TestUsers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms in which the existing clients send starts and completions. */
@ApplicationTest
class RequestFormTests {

    private static final String START = "/api/v1/process-operations/start";
    private static final String COMPLETE = "/api/v1/process-operations/complete";

    private final Api operator;
    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;

    RequestFormTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired TestUsers users) {
        this.operator = api.as(Role.OPERATOR);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.users = users;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "\"1\"", "\" 1 \"", "\"PROC-001\"", "\"proc-1\"", "\"LASER_MARKING\"", "\"laser_marking\""})
    void aProcessHasManyNames(String process) {
        String unit = plant.lot(1).wip(1);

        Answer started = operator.post(START, "{\"wip_id\":\"%s\",\"process_id\":%s}".formatted(unit, process))
                .expect(201);

        assertThat(started.text("process_id")).isEqualTo("1");
        assertThat(started.text("success")).isEqualTo("true");
        assertThat(started.text("wip_id_str")).isEqualTo(unit);
    }

    @Test
    void theIdOfAProcessGoesBeforeItsNumber() {
        database.update("update processes set id = id + 100000 where id in (90, 92)");
        long other = database.insert(
                "insert into processes (id, process_number, process_code, process_name_ko, process_name_en, sort_order)"
                        + " values (90, 91, 'NINETY', 'n', 'n', 90) returning id");
        database.insert(
                "insert into processes (id, process_number, process_code, process_name_ko, process_name_en, sort_order)"
                        + " values (92, 90, 'NUMBER_NINETY', 'n', 'n', 91) returning id");
        String unit = plant.lotOn(plant.route((int) other, 92), 1).wip(1);

        assertThat(new Station(operator).start(unit, "90").expect(201).text("process_id"))
                .isEqualTo("90");
        new Station(operator).complete(unit, "91", "PASS").expect(200);
        assertThat(new Station(operator).start(unit, "PROC-090").expect(201).text("process_id"))
                .isEqualTo("92");
    }

    @Test
    void aUnitHasManyNames() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        String unit = lot.wip(1);
        Station station = new Station(operator);
        station.pass(unit, 1, 1);
        long id = station.start("  " + unit.toLowerCase(Locale.ROOT) + " ", 7)
                .expect(201)
                .json()
                .path("wip_id")
                .asLong();
        station.start(String.valueOf(id), 7).expect(200);
        operator.post(COMPLETE, "{\"wip_id\":%d,\"process_id\":7,\"result\":\"PASS\"}".formatted(id))
                .expect(200);

        String serial = lot.serial(1);
        station.start(serial.toLowerCase(Locale.ROOT), 8).expect(201);
        operator.post(START, "{\"serial_number\":\"%s\",\"process_id\":8}".formatted(serial))
                .expect(200);
        String withHyphens = serial.substring(0, 4) + "-" + serial.substring(4);
        operator.post(START, "{\"wip_id\":\"\",\"serial_number\":\"%s\",\"process_id\":8}".formatted(withHyphens))
                .expect(200);
        operator.post(START, "{\"wip_id\":\"%s\",\"process_id\":8}".formatted(withHyphens))
                .expect(200);
    }

    @Test
    void twoNamesOfTwoUnitsStartNothing() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 2);
        String both = "{\"wip_id\":\"%s\",\"serial_number\":\"%s\",\"process_id\":1}";

        operator.post(START, both.formatted(lot.wip(1), lot.serial(2))).expectProblem(422, "INVALID_CONTENT");
        operator.post(START, both.formatted(lot.wip(1), lot.wip(2))).expectProblem(422, "INVALID_CONTENT");
        operator.post(START, both.formatted(lot.wip(1), lot.serial(1))).expect(201);
    }

    @Test
    void oneDoorReadsTheNamesOfTheOther() {
        Plant.Lot lot = plant.lot(2);

        operator.post(START, "{\"wip_id\":\"%s\",\"process_id\":1,\"operator_id\":\"nobody known\"}".formatted(lot.wip(1)))
                .expect(201);
        operator.post(COMPLETE, "{\"wip_id\":\"%s\",\"process_id\":1,\"result\":\"PASS\",\"defect_type\":\"Scratch\"}".formatted(lot.wip(1)))
                .expectProblem(422, "PASS_FORBIDS_DEFECTS");
        operator.post(
                        "/api/v1/wip-items/" + lot.wip(2) + "/start-process",
                        "{\"process_id\":1,\"worker_id\":\"nobody known\"}")
                .expect(201);
        operator.post(
                        "/api/v1/wip-items/" + lot.wip(2) + "/complete-process",
                        "{\"process_id\":1,\"result\":\"FAIL\",\"defect_data\":{\"defect_codes\":[\"Scratch\"],\"notes\":\"deep\"}}")
                .expect(200);

        assertThat(database.text("select string_agg(reported_operator, ',') from process_data where lot_id = " + lot.id()))
                .isEqualTo("nobody known,nobody known");
        assertThat(database.text("select notes from process_data where result = 'FAIL' and lot_id = " + lot.id()))
                .isEqualTo("deep");
    }

    @Test
    void measurementsUnderBothOfTheirNamesAreKept() {
        Plant.Lot lot = plant.lot(1);
        new Station(operator).start(lot.wip(1), 1).expect(201);

        operator.post(
                        "/api/v1/wip-items/" + lot.wip(1) + "/complete-process",
                        "{\"process_id\":1,\"result\":\"PASS\",\"measurement_data\":{\"a\":1},\"measurements\":{\"b\":2}}")
                .expect(200);

        assertThat(database.text("select measurements::text from process_data where lot_id = " + lot.id()))
                .isEqualTo("{\"b\": 2, \"measurement_data\": {\"a\": 1}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"depth\":0.1}|{\"depth\": 0.1}",
                "{\"items\":[{\"code\":\"V\",\"value\":12.7,\"unit\":null}]}|{\"items\": [{\"code\": \"V\", \"unit\": null, \"value\": 12.7}]}",
                "[{\"code\":\"V\",\"value\":1}]|{\"items\": [{\"code\": \"V\", \"value\": 1}]}",
                "null|{}",
                "{}|{}",
                "[]|{\"items\": []}",
                "{\"notes\":\"fine\"}|{\"notes\": \"fine\"}"
            })
    void measurementsHaveManyForms(String sent, String stored) {
        String unit = started();

        Answer done = operator.post(COMPLETE, """
                        {"wip_id":"%s","process_id":"1","worker_id":"x","result":"PASS","measurements":%s,
                         "defect_data":null,"process_session_id":"a","process_data":{"b":1}}""".formatted(unit, sent)).expect(200);

        assertThat(column("measurements", done)).isEqualTo(stored);
    }

    @Test
    void measurementDataIsReadWhereMeasurementsAreNull() {
        String unit = started();

        Answer done = operator.post(
                        COMPLETE,
                        "{\"wip_id\":\"%s\",\"process_id\":1,\"result\":\"PASS\",\"measurements\":null,\"measurement_data\":{\"a\":1}}"
                                .formatted(unit))
                .expect(200);

        assertThat(column("measurements", done)).isEqualTo("{\"a\": 1}");
    }

    @Test
    void measurementDataBesideMeasurementsIsKeptAsAGroup() {
        Answer done = operator.post(
                        COMPLETE,
                        "{\"wip_id\":\"%s\",\"process_id\":1,\"result\":\"PASS\",\"measurements\":{\"b\":2},\"measurement_data\":{\"a\":1}}"
                                .formatted(started()))
                .expect(200);

        assertThat(column("measurements", done)).isEqualTo("{\"b\": 2, \"measurement_data\": {\"a\": 1}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"defects\":[{\"code\":\"V\",\"reason\":\"high\"}]}|[{\"code\": \"V\", \"reason\": \"high\"}]",
                "{\"defect_codes\":[\"Scratch\",\"Dirt\"],\"notes\":\"n\"}|[{\"code\": \"Scratch\"}, {\"code\": \"Dirt\"}]",
                "[{\"code\":\"V\",\"reason\":null}]|[{\"code\": \"V\"}]",
                "[\"Scratch\"]|[{\"code\": \"Scratch\"}]",
                "[]|[{\"code\": \"UNSPECIFIED\"}]",
                "{}|[{\"code\": \"UNSPECIFIED\"}]",
                "null|[{\"code\": \"UNSPECIFIED\"}]",
                "{\"defects\":null,\"defect_codes\":[\"A\"]}|[{\"code\": \"A\"}]"
            })
    void defectsHaveManyForms(String sent, String stored) {
        String unit = started();

        Answer done = operator.post(
                        COMPLETE,
                        "{\"wip_id\":\"%s\",\"process_id\":1,\"result\":\"FAIL\",\"defect_data\":%s}"
                                .formatted(unit, sent))
                .expect(200);

        assertThat(column("defects", done)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"measurements\":5|measurements",
                "\"measurements\":\"text\"|measurements",
                "\"measurements\":{\"a\":\"\\u0000\"}|",
                "\"measurements\":{\"a\":1e999999}|",
                "\"defect_data\":7|defect_data",
                "\"defect_data\":[{\"reason\":\"no code\"}]|defect_data[0]",
                "\"defect_data\":{\"defects\":{}}|defect_data.defects",
                "\"defect_data\":[\"\\u0000\"]|",
                "\"notes\":\"\\u0000\"|notes",
                "\"occurred_at\":\"yesterday\"|occurred_at",
                "\"process_data_id\":\"x\"|process_data_id",
                "\"result\":\"MAYBE\"|result",
                "\"result\":null|result",
                "\"result\":\"\"|result",
                "\"result\":1|result"
            })
    void whatCannotBeUnderstoodIsRefusedByField(String member, String field) {
        String unit = started();
        String result = member.startsWith("\"result\"") ? "" : "\"result\":\"FAIL\",";

        Answer refused = operator.post(
                        COMPLETE, "{\"wip_id\":\"%s\",\"process_id\":1,%s%s}".formatted(unit, result, member))
                .expect(422);

        if (field != null) {
            assertThat(refused.json().path("details").path(0).path("field").asString())
                    .isEqualTo(field);
        }
    }

    @Test
    void theResultIsNotOptional() {
        Answer refused = operator.post(COMPLETE, "{\"wip_id\":\"%s\",\"process_id\":1}".formatted(started()))
                .expect(422);

        assertThat(refused.body()).contains("\"result\"");
    }

    @Test
    void aUnitAndAProcessMustBeNamed() {
        assertThat(operator.post(START, "{\"process_id\":1}").expect(422).body())
                .contains("\"wip_id\"");
        assertThat(operator.post(START, "{\"wip_id\":\"WIP-X\"}").expect(422).body())
                .contains("\"process_id\"");
        operator.post(START, "null").expect(422);
        operator.post(START, "{").expect(400);
    }

    @Test
    void theDesktopsWholeRequestIsUnderstood() {
        String unit = plant.lot(1).wip(1);

        operator.post(START, """
                        {"wip_id":"%s","process_id":"1","worker_id":"Nobody Known","equipment_id":"EQ_NO_SUCH","line_id":"KR99",
                         "start_time":"2026-03-02T08:00:10.123456"}""".formatted(unit)).expect(201);

        assertThat(database.text(
                        "select reported_operator || '/' || reported_equipment || '/' || coalesce(d.equipment_id, 0)"
                                + " from process_data d join wip_items w on w.id = d.wip_id where w.wip_id = ?",
                        unit))
                .isEqualTo("Nobody Known/EQ_NO_SUCH/0");
    }

    @Test
    void equipmentIsOptionalAndHasTwoNames() {
        String machine = plant.equipment(0);
        long id = database.number("select id from equipment where equipment_code = ?", machine);

        for (String name : List.of("", " ")) {
            assertThat(equipmentOf(name)).isZero();
        }
        for (String name : List.of(machine, machine.toLowerCase(Locale.ROOT), String.valueOf(id))) {
            assertThat(equipmentOf(name)).as(name).isEqualTo(id);
        }
    }

    private long equipmentOf(String name) {
        Answer started = new Station(operator)
                .start(plant.lot(1).wip(1), 1, "equipment_id", name)
                .expect(201);
        return database.number(
                "select coalesce(equipment_id, 0) from process_data where id = ?",
                started.json().path("process_data_id").asLong());
    }

    @Test
    void onlyWhoActsForWorkersRecordsTheirNames() {
        users.named("named_worker", Role.OPERATOR);

        Answer own = new Station(operator).start(plant.lot(1).wip(1), 1, "worker_id", "named_worker");
        Answer forWorker = new Station(manager).start(plant.lot(1).wip(1), 1, "worker_id", "Test Named_Worker");
        Answer unknown = new Station(manager).start(plant.lot(1).wip(1), 1, "worker_id", "nobody at all");

        assertThat(operatorOf(own)).isEqualTo("test_operator");
        assertThat(operatorOf(forWorker)).isEqualTo("named_worker");
        assertThat(operatorOf(unknown)).isEqualTo("test_manager");
        assertThat(database.text(
                        "select u.username from process_data d join users u on u.id = d.recorded_by where d.id = ?",
                        forWorker.json().path("process_data_id").asLong()))
                .isEqualTo("test_manager");
    }

    private String operatorOf(Answer started) {
        return database.text(
                "select u.username from process_data d join users u on u.id = d.operator_id where d.id = ?",
                started.expect(201).json().path("process_data_id").asLong());
    }

    private String started() {
        String unit = plant.lot(1).wip(1);
        new Station(operator).start(unit, 1).expect(201);
        return unit;
    }

    private String column(String name, Answer done) {
        return database.text(
                "select " + name + "::text from process_data where id = ?",
                done.json().path("process_data_id").asLong());
    }
}
