package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.testing.Trial.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step may ask that its defects are in the catalogue of its process. */
@ApplicationTest
class StrictDefectTests {

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Instant now;
    private final Station station;

    private String route;
    private Plant.Lot lot;

    StrictDefectTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.now = clock.instant();
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @BeforeEach
    void aStrictStep() {
        database.update(
                "insert into defect_codes (process_id, code, name) values (1, 'DENT', 'Dent') on conflict do nothing");
        database.update(
                "insert into defect_codes (process_id, code, name, is_active) values (1, 'OLD', 'Old', false) on conflict do nothing");
        route = plant.route(1, 2);
        plant.setStep(route, 1, "strict_defects = true");
        lot = plant.lotOn(route, 1);
    }

    @Test
    void aDefectOutsideTheCatalogueIsRefused() {
        station.start(lot.wip(1), 1).expect(201);

        Answer refused = station.complete(lot.wip(1), 1, "FAIL", "defect_data", json("['DENT', 'SMELL', 'OLD']"))
                .expectProblem(422, "DEFECT_UNKNOWN");

        assertThat(refused.text("detail")).contains("SMELL, OLD").doesNotContain("DENT");
        station.complete(lot.wip(1), 1, "FAIL").expectProblem(422, "DEFECT_UNKNOWN");
        station.complete(lot.wip(1), 1, "FAIL", "defect_data", json("['DENT']")).expect(200);
    }

    @Test
    void soItIsInADelivery() {
        Api operator = api.as(Role.OPERATOR);

        operator.post("/api/v1/process-data", record("r1", "SMELL")).expectProblem(422, "DEFECT_UNKNOWN");
        operator.post("/api/v1/process-data", record("r2", "DENT")).expect(201);
    }

    @Test
    void otherStepsTakeAnyCode() {
        station.run(lot.wip(1), 1, "PASS");
        station.start(lot.wip(1), 2).expect(201);

        station.complete(lot.wip(1), 2, "FAIL", "defect_data", json("{'code': 'SMELL', 'location': 'U1'}"))
                .expect(200);
        assertThat(database.text(
                        "select defects::text from process_data where result = 'FAIL' and lot_id = ?", lot.id()))
                .isEqualTo("[{\"code\": \"SMELL\", \"location\": \"U1\"}]");
    }

    private Map<String, Object> record(String id, String defect) {
        return Map.of(
                "record_id", id + lot.number(),
                "lot", lot.number(),
                "unit", lot.wip(1),
                "process", "1",
                "started_at", now.minusSeconds(60).toString(),
                "completed_at", now.toString(),
                "result", "FAIL",
                "defects", List.of(defect));
    }
}
