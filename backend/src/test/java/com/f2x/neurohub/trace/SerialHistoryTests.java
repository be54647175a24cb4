package com.f2x.neurohub.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class SerialHistoryTests {

    private static final String PATH = "/api/v1/process-operations/history/";

    private final Api operator;
    private final Plant plant;

    SerialHistoryTests(@Autowired Api api, @Autowired Plant plant) {
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
    }

    @Test
    void theHistoryHasARowForEachProcess() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7, 8), 1);
        Station station = new Station(operator);
        station.run(lot.wip(1), 1, "FAIL");
        station.passEach(lot.wip(1), 1, 7);
        station.start(lot.wip(1), 8).expect(201);

        Answer history = operator.get(PATH + lot.serial(1)).expect(200);

        assertThat(history.text("lot_number")).isEqualTo(lot.number());
        assertThat(history.json().path("total_processes").asInt()).isEqualTo(3);
        assertThat(history.json().path("total_attempts").asInt()).isEqualTo(4);
        assertThat(history.json().path("pass_count").asInt()).isEqualTo(2);
        assertThat(history.json().path("fail_count").asInt()).isOne();
        JsonNode first = history.json().path("history").path(0);
        assertThat(first.path("process_code").asString()).isEqualTo("LASER_MARKING");
        assertThat(first.path("attempts").asInt()).isEqualTo(2);
        assertThat(first.path("result").asString()).isEqualTo("PASS");
        assertThat(history.json().path("history").path(2).path("complete_time").isNull())
                .isTrue();
    }

    @Test
    void anUnknownSerialIsNotFound() {
        operator.get(PATH + "KR01NONE").expectProblem(404, "SERIAL_NOT_FOUND");
    }
}
