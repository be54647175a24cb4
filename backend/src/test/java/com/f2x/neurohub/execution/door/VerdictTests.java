package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The verdict on measurements is the server's. Step 3 holds {@code measured_temp} to 59 to 61 degrees. */
@ApplicationTest
class VerdictTests {

    private static final int SENSOR_INSPECTION = 3;

    private final Station station;
    private final Plant plant;
    private final JsonMapper mapper;
    private String unit = "";

    VerdictTests(@Autowired Api api, @Autowired Plant plant, @Autowired JsonMapper mapper) {
        this.station = new Station(api.as(Role.OPERATOR));
        this.plant = plant;
        this.mapper = mapper;
    }

    @BeforeEach
    void aUnitIsInspected() {
        unit = plant.lotOn(plant.route(SENSOR_INSPECTION), 1).wip(1);
        station.start(unit, SENSOR_INSPECTION).expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"measured_temp\": 61.01}",
                "{\"measured_temp\": 58.99}",
                "{\"measured_temp\": {\"value\": 60, \"unit\": \"V\"}}",
                "{\"measured_temp\": \"NaN\"}",
                "{\"items\": [{\"code\": \"VOLTAGE\", \"value\": 12.7, \"unit\": \"V\", \"spec\": {\"max\": 12.4}}]}",
                "[{\"code\": \"VOLTAGE\", \"value\": 11, \"unit\": \"V\", \"spec\": {\"min\": 11.8}, \"result\": \"PASS\"}]"
            })
    void aPassThatTheMeasurementsContradictIsRefused(String measurements) {
        Answer refused = pass(measurements).expectProblem(422, "VERDICT_MISMATCH");

        assertThat(refused.json().path("details").path(0).path("field").asString())
                .startsWith("measurements.");
        station.complete(
                        unit,
                        SENSOR_INSPECTION,
                        "FAIL",
                        "measurements",
                        mapper.readTree(measurements),
                        "defect_data",
                        List.of("SENSOR_TEMP_FAIL"))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"measured_temp\": 59}",
                "{\"measured_temp\": {\"value\": 61.0, \"unit\": \"Cel\"}}",
                "{\"measured_temp\": {\"value\": 333.15, \"unit\": \"K\"}}",
                "{\"resistance\": {\"value\": 28.3, \"unit\": \"kOhm\", \"spec\": {\"max\": 28.3}}}",
                "{\"notes\": \"warm\", \"depth\": 0.1}"
            })
    void whatLiesOnOrWithinTheLimitsOrHasNonePasses(String measurements) {
        pass(measurements).expect(200);
    }

    @Test
    void theRefusalSaysWhatIsOutOfLimits() {
        Answer refused = pass("{\"measured_temp\": 61.5}");

        assertThat(refused.text("message")).contains("measured_temp", "61.5", "61");
    }

    private Answer pass(String measurements) {
        return station.complete(unit, SENSOR_INSPECTION, "PASS", "measurements", mapper.readTree(measurements));
    }
}
