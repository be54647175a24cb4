package com.f2x.neurohub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a shift adds to today's figures, and where it leaves the units. */
@ApplicationTest
class FiguresOfTodayTests {

    private static final String SUMMARY = "/api/v1/dashboard/summary";
    private static final String TODAY = "/api/v1/analytics/today-summary";

    private final Api viewer;
    private final Api manager;
    private final Plant plant;
    private final Station station;
    private final Database database;

    FiguresOfTodayTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.viewer = api.as(Role.VIEWER);
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.station = new Station(api.as(Role.OPERATOR));
        this.database = database;
    }

    @Test
    void everyUnitCountsOnceByTheLastThatHappenedToIt() {
        Plant.Lot lot = plant.lot(8);
        JsonNode before = get(SUMMARY);
        JsonNode runsBefore = get(TODAY);

        station.pass(lot.wip(1), 1, 8);
        station.pass(lot.wip(2), 1, 7);
        station.run(lot.wip(2), 8, "FAIL");
        decide(lot.wip(3), "scrap", Map.of("reason", "Dropped"));
        station.start(lot.wip(4), 1).expect(201);
        station.abort(lot.wip(4), 1, "Wrong unit").expect(200);
        station.run(lot.wip(5), 1, "PASS");
        override(lot.wip(5), "FAILED");
        station.run(lot.wip(6), 1, "FAIL");
        override(lot.wip(6), "IN_PROGRESS");
        station.run(lot.wip(7), 1, "FAIL");
        station.run(lot.wip(7), 1, "PASS");

        JsonNode after = get(SUMMARY);
        assertThat(more(before, after, "total_completed")).isOne();
        assertThat(more(before, after, "total_defective")).isEqualTo(3);
        assertThat(more(before, after, "total_started")).isEqualTo(5);
        JsonNode runs = get(TODAY);
        assertThat(more(runsBefore, runs, "completed")).isEqualTo(20);
        assertThat(more(runsBefore, runs, "started")).isEqualTo(20);
        assertThat(more(runsBefore, runs, "passed")).isEqualTo(17);
        assertThat(more(runsBefore, runs, "failed")).isEqualTo(3);
    }

    @Test
    void aUnitIsAtTheProcessItRunsAtOrWaitsFor() {
        JsonNode before = get(SUMMARY).path("process_wip");
        Plant.Lot lot = plant.lot(6);
        station.pass(lot.wip(1), 1, 2);
        station.start(lot.wip(2), 1).expect(201);
        station.run(lot.wip(3), 1, "FAIL");
        decide(lot.wip(4), "scrap", Map.of("reason", "Dropped"));
        station.pass(lot.wip(5), 1, 8);
        station.pass(lot.wip(6), 1, 7);

        JsonNode after = get(SUMMARY).path("process_wip");

        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(process -> more(at(before, process), at(after, process), "wip_count")))
                .containsExactly(2L, 0L, 1L, 0L, 0L, 0L, 0L, 1L);
        assertThat(more(at(before, 1), at(after, 1), "running_count")).isOne();
        assertThat(get("/api/v1/dashboard/process-wip").path("processes")).isEqualTo(after);
    }

    /** The load of a process of the reference data, whichever others other tests have made. */
    private JsonNode at(JsonNode loads, int process) {
        String name = database.text("select process_name_en from processes where id = ?", process);
        return loads.valueStream()
                .filter(load -> load.path("process_name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aUnitThatRunsLongerThanOneAndAHalfTimesTheEstimateIsDelayed() {
        Plant.Lot lot = plant.lot(2);
        station.start(lot.wip(1), 1).expect(201);
        station.start(lot.wip(2), 1).expect(201);
        long estimate = database.number("select estimated_duration_seconds from processes where id = 1");
        database.update("alter table process_data disable trigger user");
        database.update(
                "update process_data set started_at = started_at - make_interval(secs => ?) where lot_id = ? and wip_id ="
                        + " (select id from wip_items where wip_id = ?)",
                1.6 * estimate,
                lot.id(),
                lot.wip(1));
        database.update("alter table process_data enable trigger user");

        JsonNode statistics = get("/api/v1/wip-items/statistics?lot_id=" + lot.id());

        assertThat(statistics.path("alerts").toString())
                .isEqualTo("[{\"wip_id\":\"%s\",\"reason\":\"DELAYED\"}]".formatted(lot.wip(1)));
    }

    @Test
    void theUnitsOfALotAreCountedByTheirState() {
        Plant.Lot lot = plant.lot(6);
        station.run(lot.wip(1), 1, "PASS");
        station.pass(lot.wip(2), 1, 6);
        station.pass(lot.wip(3), 1, 7);
        station.pass(lot.wip(4), 1, 7);
        station.run(lot.wip(4), 8, "FAIL");
        station.run(lot.wip(5), 1, "FAIL");

        JsonNode statistics = get("/api/v1/wip-items/statistics?lot_id=" + lot.id());

        assertThat(List.of("total", "total_wip", "created", "in_progress", "completed", "converted", "failed"))
                .extracting(member -> statistics.path(member).asLong())
                .containsExactly(6L, 6L, 1L, 1L, 1L, 1L, 2L);
        assertThat(statistics.at("/by_lot/0").toString())
                .isEqualTo("{\"lot_number\":\"%s\",\"total_quantity\":6,\"completed_quantity\":2}"
                        .formatted(lot.number()));
        assertThat(statistics.path("by_process").toString())
                .isEqualTo(
                        "{\"Laser Marking\":2,\"LMA Assembly\":1,\"Label Printing\":1,\"Packaging and Visual Inspection\":2}");
        assertThat(statistics.path("alerts").size()).isEqualTo(2);
        assertThat(get("/api/v1/wip-items/statistics?process_id=1&lot_id=" + lot.id())
                        .path("total")
                        .asLong())
                .isEqualTo(2);
        JsonNode shown = get("/api/v1/dashboard/lots?limit=100&status=IN_PROGRESS")
                .path("lots")
                .valueStream()
                .filter(row -> row.path("lot_number").asString().equals(lot.number()))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        "created_count", "in_progress_count", "completed_count", "converted_count", "defective_count"))
                .extracting(member -> shown.path(member).asLong())
                .containsExactly(1L, 1L, 2L, 1L, 2L);
    }

    private void decide(String unit, String what, Map<String, ?> body) {
        manager.post("/api/v1/wip-items/" + unit + "/" + what, body).expect(200);
    }

    private void override(String unit, String status) {
        manager.put("/api/v1/wip-items/" + unit + "/status", Map.of("status", status, "reason", "Seen by the manager"))
                .expect(200);
    }

    private static long more(JsonNode before, JsonNode after, String member) {
        return after.path(member).asLong() - before.path(member).asLong();
    }

    private JsonNode get(String path) {
        return viewer.get(path).expect(200).json();
    }
}
