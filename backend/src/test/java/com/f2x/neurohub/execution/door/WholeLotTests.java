package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class WholeLotTests {

    private static final int UNITS = 100;

    private final Api api;
    private final Plant plant;
    private final Database database;

    WholeLotTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
    }

    @Test
    void aHundredUnitsBecomeAHundredPassedSerials() {
        Plant.Lot lot = plant.lot(UNITS);
        Station station = new Station(api.as(Role.OPERATOR));

        Together.on(8, UNITS, unit -> station.pass(lot.wip(unit + 1), 1, 8));

        JsonNode serials = api.as(Role.VIEWER)
                .get("/api/v1/serials/lot/" + lot.id())
                .expect(200)
                .json();
        assertThat(members(serials, "serial_number"))
                .isEqualTo(IntStream.rangeClosed(1, UNITS).mapToObj(lot::serial).toList());
        assertThat(members(serials, "status")).containsOnly("PASSED");
        assertThatTheLotIsDone(plant.read(lot));
        assertThat(database.number(
                        "select count(*) from process_data where lot_id = ? and result = 'PASS'"
                                + " and data_level = case when process_id = 8 then 'SERIAL' else 'WIP' end"
                                + " and (serial_id is null) = (data_level = 'WIP') and wip_id is not null",
                        lot.id()))
                .isEqualTo(UNITS * 8);
    }

    private static void assertThatTheLotIsDone(Answer lot) {
        assertThat(lot.text("status")).isEqualTo("COMPLETED");
        assertThat(lot.text("completed_at")).isNotEmpty();
        assertThat(lot.json().path("closed_at").isNull()).isTrue();
        assertThat(lot.json().path("wip_count").asInt()).isEqualTo(UNITS);
        assertThat(lot.json().path("serial_count").asInt()).isEqualTo(UNITS);
        assertThat(lot.json().path("passed_quantity").asInt()).isEqualTo(UNITS);
        assertThat(lot.json().path("failed_quantity").asInt()).isZero();
        assertThat(lot.json().path("pass_rate").asDouble()).isEqualTo(100.0);
    }

    private static List<String> members(JsonNode rows, String member) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(member).asString())
                .toList();
    }
}
