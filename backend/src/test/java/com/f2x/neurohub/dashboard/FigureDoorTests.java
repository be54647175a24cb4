package com.f2x.neurohub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The figures at their doors: what is shown of runs and units, odd values, and windows without anything. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureDoorTests {

    private final Api operator;
    private final Station station;
    private final Plant.Lot lot;

    FigureDoorTests(@Autowired Api api, @Autowired Plant plant) {
        this.operator = api.as(Role.OPERATOR);
        this.station = new Station(operator);
        this.lot = plant.lot(3);
    }

    @BeforeAll
    void work() {
        station.pass(lot.wip(1), 1, 8);
        station.start(lot.wip(2), 1).expect(201);
        station.complete(
                        lot.wip(2),
                        1,
                        "FAIL",
                        "measurements",
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "code", "VOLTAGE",
                                        "name", "Voltage",
                                        "value", 12.7,
                                        "unit", "V",
                                        "spec", Map.of("min", 11.8, "max", 12.4, "target", 12.0),
                                        "result", "FAIL"))),
                        "defect_data",
                        Map.of("defects", List.of(Map.of("code", "VOLTAGE", "reason", "above max"))))
                .expect(200);
    }

    @Test
    void aMeasurementIsShownAsItWasJudged() {
        JsonNode run = operator.get("/api/v1/process-data/measurements/history?result=FAIL&lot_id=" + lot.id())
                .expect(200)
                .json()
                .at("/items/0");

        assertThat(run.path("measurements").toString())
                .isEqualTo("[{\"code\":\"VOLTAGE\",\"name\":\"Voltage\",\"value\":12.7,\"unit\":\"V\","
                        + "\"spec\":{\"min\":11.8,\"max\":12.4,\"target\":12.0},\"result\":\"FAIL\"}]");
        assertThat(run.path("serial_number").isNull()).isTrue();
        assertThat(run.path("process_name").asString()).isEqualTo("레이저 마킹");
        JsonNode code = operator.get("/api/v1/process-data/measurements/codes")
                .expect(200)
                .json()
                .path("codes")
                .valueStream()
                .filter(each -> each.path("code").asString().equals("VOLTAGE"))
                .findFirst()
                .orElseThrow();
        assertThat(code.path("name").asString()).isEqualTo("Voltage");
        assertThat(code.path("unit").asString()).isEqualTo("V");
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        JsonNode run = operator.get("/api/v1/process-data/measurements/history?result=PASS&lot_id=" + lot.id())
                .expect(200)
                .json()
                .at("/items/0");

        assertThat(run.path("measurements").isArray()).isTrue();
        assertThat(run.path("measurements").isEmpty()).isTrue();
        assertThat(run.path("serial_number").asString()).isEqualTo(lot.serial(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dashboard/summary?target_date=yesterday                                 | target_date
            dashboard/summary?target_date=2026-02-30                                | target_date
            dashboard/cycle-times?days=0                                            | days
            dashboard/cycle-times?days=1e3                                          | days
            dashboard/lots?status=OPEN                                              | status
            analytics/defect-trends?period=hourly                                   | period
            analytics/defect-trends?days=366                                        | days
            analytics/production-stats?start_date=12/31/2025                        | start_date
            analytics/defects?end_date=1999-12-31                                   | end_date
            process-data/measurements/history?start_date=2026-03-02T25:00:00        | start_date
            process-data/measurements/history?limit=501                             | limit
            process-data/measurements/history?skip=-1                               | skip
            process-data/measurements/history?result=OK                             | result
            process-data/measurements/summary?process_id=LASER                      | process_id
            process-data/measurements/summary?start_date=2026-03-02&end_date=2026-03-01 | start_date
            process-data/measurements/codes?process_id=1.5                          | process_id
            wip-items/statistics?lot_id=x                                           | lot_id
            """)
    void oddValuesAreRefusedByName(String path, String field) {
        JsonNode problem = operator.get("/api/v1/" + path)
                .expectProblem(422, "INVALID_CONTENT")
                .json();

        assertThat(problem.at("/details/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dashboard/summary?target_date=2001-02-03",
                "dashboard/summary?target_date=",
                "process-data/measurements/summary?start_date=2001-02-03&end_date=2001-02-04",
                "process-data/measurements/history?start_date=2001-02-03&end_date=2001-02-04",
                "analytics/production-stats?start_date=2001-02-03&end_date=2001-02-04",
                "analytics/quality-metrics?start_date=2001-02-03&end_date=2001-02-04",
                "analytics/defects?start_date=2001-02-03&end_date=2001-02-04",
                "analytics/cycle-time?start_date=2001-02-03&end_date=2001-02-04",
                "wip-items/statistics?lot_id=999999999"
            })
    void noDataIsZeroAndNeverNull(String path) {
        String answer = operator.get("/api/v1/" + path).expect(200).body();

        assertThat(answer).doesNotContain("null", "NaN");
    }

    @Test
    void wordsAreNoUnits() {
        operator.get("/api/v1/wip-items/statistics").expect(200);
        operator.get("/api/v1/wip-items/search").expect(405);
        operator.post("/api/v1/wip-items/search", Map.of()).expect(200);
    }

    @Test
    void unitsAreFoundByWhatTheDesktopKnowsOfThem() {
        for (Map<String, Object> search : List.<Map<String, Object>>of(
                Map.of("serial_number", lot.serial(1), "operator", "whoever"),
                Map.of("wip_id", lot.wip(1).toLowerCase(java.util.Locale.ROOT)),
                Map.of("lot_number", lot.number(), "status", "CONVERTED"),
                Map.of("lot_number", lot.number(), "process_name", "packaging and visual inspection"))) {
            JsonNode found = operator.post("/api/v1/wip-items/search", search)
                    .expect(200)
                    .json();

            assertThat(found.size()).as("%s", search).isOne();
            assertThat(found.at("/0/serial_number").asString()).isEqualTo(lot.serial(1));
            assertThat(found.at("/0/complete_time").asString()).isNotBlank();
        }
        JsonNode all = operator.post(
                        "/api/v1/wip-items/search", Map.of("lot_number", lot.number(), "serial_number", ""))
                .expect(200)
                .json();
        assertThat(all.size()).isEqualTo(3);
        assertThat(all.at("/2/serial_number").asString()).isEqualTo(lot.wip(3));
        assertThat(all.at("/2/process_name").isNull()).isTrue();
        Map<String, Object> form = new HashMap<>();
        for (String member : List.of("wip_id", "serial_number", "product_name", "process_name", "status", "limit")) {
            form.put(member, member.equals("status") ? "  " : "");
        }
        form.put("lot_number", lot.number());
        assertThat(operator.post("/api/v1/wip-items/search", form).expect(200).json())
                .isEqualTo(all);
        form.put("status", "NONE");
        operator.post("/api/v1/wip-items/search", form).expectProblem(422, "INVALID_CONTENT");
        operator.post("/api/v1/wip-items/search", Map.of("limit", 0)).expectProblem(422, "INVALID_CONTENT");
    }
}
