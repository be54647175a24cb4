package com.f2x.neurohub.quality;

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

/** Figures of a lot that would tell nothing are refused, and those it tells mean the same on every route. */
@ApplicationTest
class YieldTests {

    private final Api viewer;
    private final Plant plant;
    private final Station station;

    YieldTests(@Autowired Api api, @Autowired Plant plant) {
        this.viewer = api.as(Role.VIEWER);
        this.plant = plant;
        this.station = new Station(api.as(Role.OPERATOR));
    }

    @Test
    void theYieldOfAProcessThatIsNotOnTheRouteIsRefused() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);

        Answer refused = yieldOf(lot, "SENSOR_INSPECTION").expectProblem(422, "STEP_NOT_ON_ROUTE");

        assertThat(refused.json().at("/details/0/field").asString()).isEqualTo("process");
        yieldOf(lot, "NOWHERE").expectProblem(404, "PROCESS_NOT_FOUND");
        JsonNode none = yieldOf(lot, "LASER_MARKING").expect(200).json();
        assertThat(none.path("units").asInt()).isZero();
        assertThat(none.path("final_yield").isNull()).isTrue();
    }

    @Test
    void aLotOnARouteWithoutConversionCountsItsUnits() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 5);
        station.run(lot.wip(1), 1, "PASS");
        station.run(lot.wip(2), 1, "PASS");

        assertCounts(lot, 2, 100.0, 0.0);

        station.run(lot.wip(3), 1, "FAIL");
        station.start(lot.wip(4), 1).expect(201);

        assertCounts(lot, 3, 66.67, 33.33);
    }

    @Test
    void aLotOnARouteWithConversionCountsTheSame() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 5);
        for (int unit = 1; unit <= 2; unit++) {
            station.run(lot.wip(unit), 1, "PASS");
            station.run(lot.wip(unit), 7, "PASS");
        }

        assertCounts(lot, 2, 100.0, 0.0);

        station.run(lot.wip(3), 1, "FAIL");
        station.run(lot.wip(4), 1, "PASS");

        assertCounts(lot, 3, 66.67, 33.33);
    }

    private void assertCounts(Plant.Lot lot, int actual, double passRate, double defectRate) {
        JsonNode counts = plant.read(lot).json();
        assertThat(counts.path("actual_quantity").asInt()).isEqualTo(actual);
        assertThat(counts.path("pass_rate").asDouble()).isEqualTo(passRate);
        assertThat(counts.path("defect_rate").asDouble()).isEqualTo(defectRate);
    }

    private Answer yieldOf(Plant.Lot lot, String process) {
        return viewer.get("/api/v1/lots/" + lot.id() + "/yield?process=" + process);
    }
}
