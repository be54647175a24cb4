package com.f2x.neurohub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the existing clients send is answered, and every member they read is there and not null. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientContractTests {

    private final Api operator;
    private final Station station;
    private final Plant.Lot lot;

    ClientContractTests(@Autowired Api api, @Autowired Plant plant) {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dashboard/summary                                     |               | total_completed total_defective defect_rate
            dashboard/summary                                     | process_wip/0 | process_name wip_count
            dashboard/summary                                     | lots/0        | lot_number product_model_name status \
            target_quantity created_count started_count in_progress_count converted_count defective_count failed_count created_at
            dashboard/cycle-times?days=7                          | 0             | process_name average_cycle_time
            dashboard/lots                                        | lots/0        | lot_number status progress
            dashboard/lots                                        |               | total
            dashboard/process-wip                                 |               | total_wip bottleneck_process
            dashboard/process-wip                                 | processes/0   | process_name wip_count
            analytics/defect-trends?period=daily&days=7           | trends/6      | date defect_rate
            analytics/today-summary?process_id=1                  |               | started completed passed failed
            analytics/production-stats?start_date=&end_date=      |               | total_lots total_serials \
            completed_serials pass_count fail_count rework_count pass_rate defect_rate
            analytics/cycle-time?start_date=2024-01-01            | by_process/0  | process_name avg_cycle_time \
            min_cycle_time max_cycle_time median_cycle_time total_records
            analytics/cycle-time                                  | bottlenecks/0 | process_name avg_cycle_time wip_count
            analytics/quality-metrics                             |               | total_inspected pass_count fail_count \
            rework_count pass_rate defect_rate rework_rate
            analytics/quality-metrics                             | by_process/0  | process_name total pass fail rework pass_rate
            analytics/defects                                     |               | total_defects
            analytics/defects                                     | by_process/0  | process_name defect_count defect_rate
            analytics/defects                                     | top_defects/0 | defect_code count
            process-data/measurements/history?skip=0&limit=20     |               | items total skip limit
            process-data/measurements/history?skip=0&limit=20     | items/0       | id lot_number wip_id process_name \
            process_number result operator_name started_at duration_seconds measurements
            process-data/measurements/summary                     |               | total_count pass_count fail_count pass_rate
            process-data/measurements/summary                     | by_process/0  | process_name total fail rate
            process-data/measurements/codes?process_id=1          | codes/0       | code name unit count process_ids
            wip-items/statistics                                  |               | total_wip by_process by_lot alerts total \
            created in_progress completed failed converted
            wip-items/statistics                                  | by_lot/0      | lot_number total_quantity completed_quantity
            wip-items/statistics                                  | alerts/0      | wip_id reason
            products/active                                       | 0             | id product_name
            sequences                                             |               | items total skip limit
            """)
    void membersThatClientsReadAreThere(String path, String place, String members) {
        JsonNode answer = operator.get("/api/v1/" + path).expect(200).json();
        JsonNode read = place == null ? answer : answer.at("/" + place);

        for (String member : members.split("\\s+")) {
            assertThat(read.hasNonNull(member)).as("%s in %s", member, read).isTrue();
        }
        Stream.of("rate", "count", "average_cycle_time")
                .map(name -> read.path("defect_" + name))
                .filter(member -> !member.isMissingNode())
                .forEach(member -> assertThat(member.isNumber()).isTrue());
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
        operator.post("/api/v1/wip-items/search", Map.of("limit", 0)).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void sequencesAreThoseThatSessionsRan() {
        operator.post(
                        "/api/v1/stations/register",
                        Map.of("station_id", "SEQ-1", "station_name", "Bench", "host", "h", "port", 1))
                .expect(201);
        for (String version : List.of("1.0.0", "1.0.1")) {
            operator.post(
                            "/api/v1/process-headers",
                            Map.of(
                                    "station_id",
                                    "SEQ-1",
                                    "batch_id",
                                    "B-" + version,
                                    "process_id",
                                    3,
                                    "sequence_package",
                                    "figures_sensor",
                                    "sequence_version",
                                    version,
                                    "parameters",
                                    Map.of("volts", 12)))
                    .expect(201);
        }

        JsonNode page = operator.get("/api/v1/sequences?search=FIGURES&process_id=3")
                .expect(200)
                .json();
        assertThat(page.path("total").asLong()).isOne();
        assertThat(page.at("/items/0/version").asString()).isEqualTo("1.0.1");
        for (String member :
                "id name version display_name package_size is_active is_deprecated created_at updated_at".split(" ")) {
            assertThat(page.path("items").path(0).hasNonNull(member)).as(member).isTrue();
        }
        JsonNode one =
                operator.get("/api/v1/sequences/figures_sensor").expect(200).json();
        assertThat(one.at("/parameters/volts").asInt()).isEqualTo(12);
        assertThat(one.path("name").asString()).isEqualTo("figures_sensor");
        operator.get("/api/v1/sequences/nothing").expectProblem(404, "RESOURCE_NOT_FOUND");
    }
}
