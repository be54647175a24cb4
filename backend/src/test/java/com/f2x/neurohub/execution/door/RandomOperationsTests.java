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
import com.f2x.neurohub.testing.machine.Effort;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many clients do what is allowed and what is not, all at once; the books must balance in the end. */
@ApplicationTest
class RandomOperationsTests {

    private static final int OPERATIONS = Effort.times(2_000);
    private static final int THREADS = 16;
    private static final int LOTS = Effort.times(2);

    private final Api api;
    private final Database database;
    private final Plant plant;

    RandomOperationsTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
    }

    @Test
    void theBooksBalanceAfterThousandsOfOperations() {
        List<Plant.Lot> lots = lots();
        List<String> machines = List.of(plant.equipment(1), plant.equipment(2), plant.equipment(0), "UNKNOWN", "");
        RandomShift shift = new RandomShift(api.as(Role.MANAGER), api.as(Role.OPERATOR), lots, machines);

        List<Answer> answers = Together.on(THREADS, OPERATIONS, shift::operate);

        assertThat(answers)
                .extracting(Answer::status)
                .containsOnly(200, 201, 400, 404, 409, 422)
                .contains(201, 409, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(answer -> answer.text("rule"))
                .doesNotContain("CONCURRENT_CHANGE", "DUPLICATE");
        lots.forEach(lot -> new Books(database, lot.id()).balance());
    }

    private List<Plant.Lot> lots() {
        int[] steps = RandomShift.STEPS.stream().mapToInt(Integer::intValue).toArray();
        String route = plant.route(steps);
        for (int step : steps) {
            plant.setStep(route, step, "max_attempts = 20");
        }
        return IntStream.range(0, LOTS)
                .mapToObj(n -> underWay(plant.emptyLot(plant.modelOn(route), RandomShift.UNITS)))
                .toList();
    }

    /** A lot with a unit at every stage, so that no stage is left to chance; the rest is made by the operations. */
    private Plant.Lot underWay(Plant.Lot lot) {
        Api manager = api.as(Role.MANAGER);
        manager.post("/api/v1/lots/" + lot.id() + "/start-wip-generation?quantity=4")
                .expect(201);
        Station station = new Station(manager);
        station.run(lot.wip(1), 1, "PASS");
        station.passEach(lot.wip(2), 1, 2);
        station.passEach(lot.wip(3), 1, 2, 7);
        station.passEach(lot.wip(4), 1, 2, 7);
        station.run(lot.wip(4), 8, "PASS");
        return lot;
    }
}
