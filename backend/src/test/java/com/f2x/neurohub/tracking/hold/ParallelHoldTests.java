package com.f2x.neurohub.tracking.hold;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ParallelHoldTests {

    private static final int CLIENTS = 100;

    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final Station station;

    ParallelHoldTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @Test
    void aHundredEqualHoldsAreOne() {
        Plant.Lot lot = plant.lot(1);

        for (String path : List.of(unit(lot, 1), lot(lot))) {
            List<Answer> answers = Together.atOnce(CLIENTS, client -> hold(path));

            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
            assertThat(answers)
                    .extracting(Answer::id)
                    .containsOnly(answers.get(0).id());
        }
        assertThat(database.number("select count(*) from holds where lot_id = ?", lot.id()))
                .isEqualTo(2);
    }

    @Test
    void aHundredReleasesAreOne() {
        Plant.Lot lot = plant.lot(1);

        for (String path : List.of(unit(lot, 1), lot(lot))) {
            long hold = hold(path).expect(201).id();

            List<Answer> answers = Together.atOnce(
                    CLIENTS,
                    client -> manager.post(
                            "/api/v1/holds/%d/release".formatted(hold), Map.of("reason", "reason " + client)));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.get(0).body());
        }
        station.start(lot.wip(1), 1).expect(201);
    }

    @Test
    void noUnitOfTheLotStartsAfterTheHold() {
        int raced = 60;
        int hold = raced / 2;
        Plant.Lot lot = plant.lot(raced + 1);

        List<Answer> answers = Together.on(
                12,
                raced + 1,
                number -> number == hold
                        ? hold(lot(lot))
                        : station.start(lot.wip(number < hold ? number + 1 : number), 1));

        assertThat(answers).extracting(Answer::status).containsAnyOf(201).isSubsetOf(201, 422);
        station.start(lot.wip(raced + 1), 1).expectProblem(422, "UNIT_ON_HOLD");
        assertThatNothingStartedAfterTheHold(lot);
    }

    @Test
    void aUnitDoesNotStartAfterItsHold() {
        int rounds = 30;
        Plant.Lot lot = plant.lot(rounds);

        for (int round = 1; round <= rounds; round++) {
            String unit = lot.wip(round);
            String path = unit(lot, round);
            List<Answer> answers = Together.atOnce(4, client -> client == 0 ? hold(path) : station.start(unit, 1));
            answers.get(0).expect(201);
            assertThat(answers.subList(1, 4)).extracting(Answer::status).isSubsetOf(200, 201, 422);
        }
        assertThatNothingStartedAfterTheHold(lot);
    }

    private void assertThatNothingStartedAfterTheHold(Plant.Lot lot) {
        assertThat(database.number("""
                        select count(*) from process_data d
                        join holds h on h.lot_id = d.lot_id and (h.wip_item_id is null or h.wip_item_id = d.wip_id)
                        where d.lot_id = ? and d.started_at > h.created_at
                        """, lot.id())).isZero();
    }

    private static String lot(Plant.Lot lot) {
        return "/api/v1/lots/%d/holds".formatted(lot.id());
    }

    private static String unit(Plant.Lot lot, int sequence) {
        return "/api/v1/wip-items/%s/holds".formatted(lot.wip(sequence));
    }

    private Answer hold(String path) {
        return manager.post(path, Map.of("reason", "wrong glue"));
    }
}
