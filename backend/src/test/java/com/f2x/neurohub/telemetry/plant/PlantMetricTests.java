package com.f2x.neurohub.telemetry.plant;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Scrape;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Trial;
import com.f2x.neurohub.testing.machine.Patience;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PlantMetricTests {

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final PlantWatch watch;
    private final Station station;
    private final String process;

    PlantMetricTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired PlantWatch watch) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.watch = watch;
        this.station = new Station(api.as(Role.OPERATOR));
        this.process = "process=\"%s\""
                .formatted(database.text("select process_code from processes where process_number = 1"));
    }

    @Test
    void stepsAreCountedByProcessAndResultOnceTheyAreRecorded() {
        Plant.Lot lot = plant.lot(2);
        Scrape before = scrape();

        station.run(lot.wip(1), 1, "PASS");
        station.run(lot.wip(2), 1, "FAIL");

        Scrape after = scrape();
        assertThat(after.sum("neurohub_steps_started_total", process)
                        - before.sum("neurohub_steps_started_total", process))
                .isGreaterThanOrEqualTo(2);
        assertThat(after.sum("neurohub_steps_completed_total", process, "result=\"FAIL\"")
                        - before.sum("neurohub_steps_completed_total", process, "result=\"FAIL\""))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void unitsRunsAndFirstPassesAreThoseOfTheFigures() {
        Plant.Lot lot = plant.lot(3);
        Scrape before = seen();

        station.run(lot.wip(1), 1, "PASS");
        station.run(lot.wip(2), 1, "FAIL");
        station.run(lot.wip(2), 1, "PASS");
        Scrape after = seen();

        assertThat(grown(before, after, "neurohub_plant_runs", process, "result=\"pass\""))
                .isGreaterThanOrEqualTo(2);
        assertThat(grown(before, after, "neurohub_plant_runs", process, "result=\"fail\""))
                .isGreaterThanOrEqualTo(1);
        assertThat(after.sum("neurohub_plant_first_pass_yield_ratio", process)).isBetween(0.0, 0.9999);
        assertThat(after.sum("neurohub_plant_lots_open"))
                .isEqualTo(database.number("select count(*) from lots where status in ('CREATED', 'IN_PROGRESS')"));
        assertThat(after.sum("neurohub_plant_lots_oldest_age_seconds")).isPositive();
    }

    @Test
    void unitsAreWhereTheDashboardShowsThem() {
        plant.lot(2);
        Patience.await().until(() -> {
            double measured = seen().sum("neurohub_plant_wip_units", process);
            long shown = api.as(Role.VIEWER)
                    .get("/api/v1/dashboard/summary")
                    .expect(200)
                    .json()
                    .at("/process_wip/0/wip_count")
                    .asLong();
            return measured > 0 && measured == shown;
        });
    }

    @Test
    void whatIsOpenIsCountedUntilItIsNot() {
        Plant.Lot lot = plant.lot(1);
        Scrape before = seen();
        String hold = api.as(Role.MANAGER)
                .post("/api/v1/lots/" + lot.id() + "/holds", Map.of("reason", "Looked at"))
                .expect(201)
                .text("id");

        Scrape held = seen();
        assertThat(grown(before, held, "neurohub_plant_holds_open", "subject=\"lot\""))
                .isEqualTo(1);
        assertThat(held.sum("neurohub_plant_alerts_open")).isGreaterThanOrEqualTo(0);

        api.as(Role.MANAGER)
                .post("/api/v1/holds/" + hold + "/release", Map.of("reason", "Fine"))
                .expect(200);
        assertThat(grown(before, seen(), "neurohub_plant_holds_open", "subject=\"lot\""))
                .isZero();
    }

    @Test
    void deliveredRecordsAreCountedByWhatBecameOfThem() {
        Trial trial = Trial.of(api, plant, database);
        Scrape before = scrape();

        Map<String, Object> record =
                trial.record("u1", Instant.now().minusSeconds(300), "PASS", "measurements", Map.of("vmin", 2));
        trial.deliver(record).expect(201);
        trial.deliver(record).expect(200);
        Map<String, Object> other = new HashMap<>(record);
        other.put("notes", "Another story");
        trial.deliver(other).expect(409);

        Scrape after = scrape();
        for (String outcome : List.of("created", "duplicate", "rejected")) {
            assertThat(grown(before, after, "neurohub_ingest_records_total", "outcome=\"" + outcome + "\""))
                    .as(outcome)
                    .isGreaterThanOrEqualTo(1);
        }
        assertThat(grown(
                        before,
                        after,
                        "neurohub_steps_completed_total",
                        "process=\"" + Trial.PROCESS + "\"",
                        "result=\"PASS\""))
                .isGreaterThanOrEqualTo(1);
    }

    private Scrape seen() {
        watch.look();
        return scrape();
    }

    private Scrape scrape() {
        return Scrape.of(api.as(Role.VIEWER));
    }

    private static double grown(Scrape before, Scrape after, String metric, String... labels) {
        return after.sum(metric, labels) - before.sum(metric, labels);
    }
}
