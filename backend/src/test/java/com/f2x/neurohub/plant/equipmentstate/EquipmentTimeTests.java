package com.f2x.neurohub.plant.equipmentstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Gateway;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class EquipmentTimeTests {

    private static final String EQUIPMENT = "/api/v1/equipment/";
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    private final Api api;
    private final Api operator;
    private final Plant plant;
    private final Database database;

    EquipmentTimeTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
    }

    @Test
    void everySecondIsInExactlyOneState() {
        long machine = machine();
        tell(machine, "PRODUCTIVE", 1000);
        tell(machine, "UNSCHEDULED_DOWNTIME", 3000);
        tell(machine, "STANDBY", 2000);

        JsonNode times = read(machine, "/state-times", 0, 4000);

        assertThat(times.path("seconds").asDouble()).isEqualTo(4000);
        assertThat(times.path("states"))
                .allSatisfy(state -> assertThat(state.path("seconds").asDouble())
                        .isEqualTo(
                                switch (state.path("state").asString()) {
                                    case "PRODUCTIVE", "STANDBY", "UNSCHEDULED_DOWNTIME", "NON_SCHEDULED" -> 1000;
                                    default -> 0;
                                }));
        JsonNode periods = read(machine, "/states", 1500, 2500);
        assertThat(periods).hasSize(2);
        assertThat(periods.get(0).path("seconds").asDouble()).isEqualTo(500);
        assertThat(periods.get(0).path("begin").asString()).isEqualTo("2026-03-02T00:25:00Z");
        assertThat(periods.get(1).path("state").asString()).isEqualTo("STANDBY");
    }

    @Test
    void stepsThatRunMakeAMachineProductive() {
        String code = plant.equipment(0);
        long id = database.number("select id from equipment where equipment_code = ?", code);
        String unit = plant.lot(1).wip(1);
        Station station = new Station(operator);

        station.start(unit, 1, "equipment_id", code).expect(201);
        station.complete(unit, 1, "PASS").expect(200);

        JsonNode periods = operator.get(EQUIPMENT + id + "/states").expect(200).json();
        assertThat(periods.findValuesAsString("state")).endsWith("PRODUCTIVE", "STANDBY");
        assertThat(periods.findValuesAsString("source")).endsWith("RUN", "RUN");
        JsonNode times =
                operator.get(EQUIPMENT + id + "/state-times").expect(200).json();
        double sum = 0;
        for (JsonNode state : times.path("states")) {
            sum += state.path("seconds").asDouble();
        }
        assertThat(sum).isEqualTo(times.path("seconds").asDouble(), within(0.001));
    }

    @Test
    void aWordKeepsWhoSaidItAndWithWhichKey() {
        long id = machine();
        Gateway gateway = Gateway.of(api);

        gateway.api()
                .post(EQUIPMENT + id + "/states", Map.of("state", "STANDBY"))
                .expect(201);

        assertThat(database.number("""
                select count(*) from equipment_states s
                join api_keys k on k.id = s.recorded_with and k.user_id = s.recorded_by
                where s.equipment_id = ? and k.station_id = ?""", id, "ST-" + gateway.source())).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', state",
        "'{\"state\":\"LAZY\"}', state",
        "'{\"state\":\"STANDBY\",\"since\":\"2999-01-01T00:00:00Z\"}', since",
        "'{\"state\":\"STANDBY\",\"since\":\"yesterday\"}', since"
    })
    void whatMakesNoSenseIsRefused(String word, String field) {
        assertThat(operator.post(EQUIPMENT + machine() + "/states", word)
                        .expect(422)
                        .json()
                        .path("details")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo(field);
    }

    @Test
    void windowsAndMachinesHaveToBeThere() {
        long machine = machine();

        operator.get(EQUIPMENT + "0/states").expectProblem(404, "EQUIPMENT_NOT_FOUND");
        operator.get(EQUIPMENT + "0/state-times").expectProblem(404, "EQUIPMENT_NOT_FOUND");
        operator.post(EQUIPMENT + "0/states", Map.of("state", "STANDBY")).expectProblem(404, "EQUIPMENT_NOT_FOUND");
        operator.get(EQUIPMENT + machine + "/states?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z")
                .expectProblem(422, "INVALID_CONTENT");
        operator.get(EQUIPMENT + machine + "/state-times?from=2020-03-02T00:00:00Z")
                .expectProblem(422, "INVALID_CONTENT");
    }

    private long machine() {
        long id = database.number("select id from equipment where equipment_code = ?", plant.equipment(0));
        database.update("update equipment set created_at = ? where id = ?", DAY.atOffset(ZoneOffset.UTC), id);
        return id;
    }

    private void tell(long machine, String state, long second) {
        operator.post(
                        EQUIPMENT + machine + "/states",
                        Map.of("state", state, "since", DAY.plusSeconds(second).toString(), "reason", "Shift"))
                .expect(201);
    }

    private JsonNode read(long machine, String what, long from, long to) {
        return operator.get(
                        EQUIPMENT + machine + what + "?from=" + DAY.plusSeconds(from) + "&to=" + DAY.plusSeconds(to))
                .expect(200)
                .json();
    }
}
