package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The figures of dashboards and reports. */
final class FigureRows {

    private final ContractFloor floor;

    FigureRows(ContractFloor floor) {
        this.floor = floor;
    }

    Stream<ContractRow> rows() {
        return Stream.of(
                new ContractRow(27, "GET /dashboard/summary", this::summary),
                new ContractRow(28, "GET /dashboard/cycle-times, a bare array", this::cycleTimes),
                new ContractRow(29, "GET /analytics/defect-trends", this::trends),
                new ContractRow(39, "GET /process-data/measurements/history", this::history),
                new ContractRow(39, "GET /process-data/measurements/summary", this::measured),
                new ContractRow(39, "GET /process-data/measurements/codes", this::codes),
                new ContractRow(45, "GET /analytics/today-summary", this::today),
                new ContractRow(
                        47, "GET /wip-items/statistics, POST /wip-items/search, GET /products/active", this::units),
                new ContractRow(
                        48, "GET /analytics/production-stats, cycle-time, quality-metrics, defects", this::reports),
                new ContractRow(50, "GET /dashboard/lots, /dashboard/process-wip", this::lots));
    }

    private void summary() {
        JsonNode summary =
                Shape.object(floor.dashboard.get("/dashboard/summary").expect(200), """
                total_started:number total_in_progress:number total_completed:number total_defective:number
                defect_rate:number process_wip[].process_name:text process_wip[].wip_count:number
                lots[].lot_number:text lots[].product_model_name:text lots[].status:text lots[].target_quantity:number
                lots[].created_count:number lots[].started_count:number lots[].in_progress_count:number
                lots[].converted_count:number lots[].defective_count:number lots[].failed_count:number
                lots[].created_at:time?
                """);
        assertThat(summary.at("/process_wip/0/process_name").asString()).isEqualTo("Laser Marking");
    }

    private void cycleTimes() {
        Shape.list(
                floor.dashboard.get("/dashboard/cycle-times?days=7").expect(200),
                "process_name:text average_cycle_time:number");
    }

    private void trends() {
        JsonNode trends = Shape.object(
                floor.tablet.get("/analytics/defect-trends?period=daily&days=7").expect(200),
                "trends[].date:date trends[].defect_rate:number");
        assertThat(trends.path("trends").size()).isEqualTo(7);
    }

    /** The two quality pages: thirty days and twenty rows, seven days and five hundred; empty filters are not sent. */
    private void history() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        String window = "?start_date=%sT00:00:00&end_date=%sT23:59:59".formatted(today.minusDays(30), today);
        String members = """
                items[].id:number items[].lot_number:text items[].wip_id:text items[].serial_number:text?
                items[].process_name:text items[].process_number:number items[].result:text items[].operator_name:text
                items[].started_at:time items[].duration_seconds:number~ items[].measurements:list
                total:number skip:number limit:number
                """;
        JsonNode first = Shape.object(
                floor.dashboard
                        .get("/process-data/measurements/history" + window + "&skip=0&limit=20")
                        .expect(200),
                members);
        assertThat(first.path("items").valueStream().map(item -> item.path("id").asLong()))
                .doesNotHaveDuplicates();
        JsonNode failed = Shape.object(
                floor.dashboard
                        .get("/process-data/measurements/history" + window + "&process_id=1&result=FAIL&limit=500")
                        .expect(200),
                members);
        JsonNode measurement = failed.path("items")
                .valueStream()
                .filter(item -> item.path("wip_id").asString().equals(floor.lot.wip(2)))
                .findFirst()
                .orElseThrow()
                .at("/measurements/0");
        assertThat(measurement.toString())
                .isEqualTo("{\"code\":\"VOLTAGE\",\"name\":\"Voltage\",\"value\":12.7,\"unit\":\"V\","
                        + "\"spec\":{\"min\":11.8,\"max\":12.4,\"target\":12.0},\"result\":\"FAIL\"}");
    }

    private void measured() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        Shape.object(
                floor.dashboard
                        .get(
                                "/process-data/measurements/summary?start_date=%sT00:00:00&end_date=%sT23:59:59&process_id=1"
                                        .formatted(today.minusDays(30), today))
                        .expect(200),
                "total_count:number pass_count:number fail_count:number pass_rate:number"
                        + " by_process[].process_name:text by_process[].total:number by_process[].fail:number"
                        + " by_process[].rate:number");
    }

    private void codes() {
        Shape.object(
                floor.dashboard
                        .get("/process-data/measurements/codes?process_id=1")
                        .expect(200),
                "codes[].code:text codes[].name:text codes[].unit:text? codes[].count:number codes[].process_ids[]:number");
    }

    private void today() {
        Shape.object(
                floor.tablet.get("/analytics/today-summary?process_id=1").expect(200),
                "started:number completed:number passed:number failed:number");
    }

    private void units() {
        Shape.object(floor.desktop.get("/wip-items/statistics").expect(200), """
                total_wip:number by_process:object by_lot[].lot_number:text by_lot[].total_quantity:number
                by_lot[].completed_quantity:number alerts[].wip_id:text alerts[].reason:text
                total:number created:number in_progress:number completed:number failed:number converted:number
                """);
        JsonNode found = Shape.list(
                floor.desktop
                        .post(
                                "/wip-items/search",
                                "{\"lot_number\": \"%s\", \"serial_number\": \"\"}".formatted(floor.lot.number()))
                        .expect(200),
                "serial_number:text lot_number:text product_name:text process_name:text? status:text start_time:time?"
                        + " complete_time:time?");
        assertThat(found.size()).isEqualTo(5);
        Shape.list(floor.desktop.get("/products/active").expect(200), "id:number product_name:text");
    }

    private void reports() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        String window = "?start_date=%s&end_date=%s".formatted(today.minusDays(7), today);
        Shape.object(
                floor.dashboard.get("/analytics/production-stats" + window).expect(200),
                "total_lots:number total_serials:number completed_serials:number pass_count:number fail_count:number"
                        + " rework_count:number pass_rate:number defect_rate:number");
        Shape.object(floor.dashboard.get("/analytics/cycle-time" + window).expect(200), """
                by_process[].process_name:text by_process[].avg_cycle_time:number by_process[].min_cycle_time:number
                by_process[].max_cycle_time:number by_process[].median_cycle_time:number by_process[].total_records:number
                bottlenecks[].process_name:text bottlenecks[].avg_cycle_time:number bottlenecks[].wip_count:number
                """);
        Shape.object(floor.dashboard.get("/analytics/quality-metrics" + window).expect(200), """
                total_inspected:number pass_count:number fail_count:number rework_count:number pass_rate:number
                defect_rate:number rework_rate:number by_process[].process_name:text by_process[].total:number
                by_process[].pass:number by_process[].fail:number by_process[].rework:number by_process[].pass_rate:number
                """);
        Shape.object(
                floor.dashboard.get("/analytics/defects" + window).expect(200),
                "total_defects:number by_process[].process_name:text by_process[].defect_count:number"
                        + " by_process[].defect_rate:number top_defects[].defect_code:text top_defects[].count:number");
    }

    private void lots() {
        Shape.object(
                floor.dashboard.get("/dashboard/lots").expect(200),
                "total:number lots[].lot_number:text lots[].status:text lots[].progress:number");
        Shape.object(
                floor.dashboard.get("/dashboard/process-wip").expect(200),
                "processes[].process_name:text processes[].wip_count:number total_wip:number bottleneck_process:text");
    }
}
