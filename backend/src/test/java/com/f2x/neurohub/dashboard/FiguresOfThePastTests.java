package com.f2x.neurohub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two days of a lot, in which all that can happen to a unit happens, are counted as a person counts them. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresOfThePastTests {

    /** Days on which no other test works. */
    private static final int DAYS_AGO = 211;

    private final Api viewer;
    private final Plant.Lot lot;
    private final Station station;
    private final Ledger ledger;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate second;

    FiguresOfThePastTests(@Autowired Api api, @Autowired Plant plant, @Autowired Clock clock) {
        this.viewer = api.as(Role.VIEWER);
        this.station = new Station(api.as(Role.OPERATOR));
        this.lot = plant.lotOn(plant.route(1, 2), 10);
        this.ledger = new Ledger(api, lot);
        this.today = LocalDate.ofInstant(clock.instant(), Ledger.PLANT);
        this.first = today.minusDays(DAYS_AGO);
        this.second = first.plusDays(1);
    }

    @BeforeAll
    void work() {
        passBoth(1, first, "10:00", "11:00");
        ledger.tell(2, 1, first, "10:05", 3, "FAIL");
        passBoth(2, first, "10:30", "11:10");
        ledger.tell(3, 1, first, "10:10", 4, "FAIL");
        passBoth(3, second, "09:00", "09:30");
        ledger.tell(4, 1, first, "23:30", 5, "PASS");
        ledger.tell(4, 2, first, "23:50", 20, "PASS");
        ledger.tell(5, 1, first, "12:00", 6, "REWORK");
        ledger.tell(6, 1, first, "12:30", 7, "PASS");
        ledger.tell(6, 1, first, "13:00", 8, "FAIL");
        passBoth(7, first, "14:00", "15:00");
        ledger.rework(7);
        ledger.tell(8, 1, first, "14:30", 9, "PASS");
        station.start(lot.wip(8), 2).expect(201);
        station.abort(lot.wip(8), 2, "Wrong unit").expect(200);
        ledger.tell(9, 1, second, "00:00", 1, "FAIL");
        ledger.tell(10, 1, second, "08:00", 2, "PASS");
    }

    private void passBoth(int unit, LocalDate day, String one, String two) {
        ledger.tell(unit, 1, day, one, 10, "PASS");
        ledger.tell(unit, 2, day, two, 12, "PASS");
    }

    @Test
    void theSimulatedDaysAreNotDull() {
        assertThat(List.of(ledger.completed(first), ledger.defective(first))).containsExactly(2L, 2L);
        assertThat(List.of(ledger.completed(second), ledger.defective(second))).containsExactly(2L, 1L);
    }

    @Test
    void aDaysUnitsAreThoseThatCameToSomethingOnIt() {
        for (LocalDate day : List.of(first, second)) {
            JsonNode summary = get("/api/v1/dashboard/summary?target_date=" + day);

            assertThat(summary.path("date").asString()).isEqualTo(day.toString());
            assertThat(summary.path("total_completed").asLong()).isEqualTo(ledger.completed(day));
            assertThat(summary.path("total_defective").asLong()).isEqualTo(ledger.defective(day));
            assertThat(summary.path("defect_rate").asDouble()).isEqualTo(rate(day), within(0.005));
        }
        assertThat(get("/api/v1/dashboard/summary?target_date=" + first)
                        .path("total_started")
                        .asLong())
                .isEqualTo(8);
    }

    @Test
    void trendsAndReportsTellTheSameAsTheDays() {
        JsonNode trends = get("/api/v1/analytics/defect-trends?period=daily&days=" + (DAYS_AGO + 1));

        assertThat(trends.path("trends").size()).isEqualTo(DAYS_AGO + 1);
        for (int day = 0; day < 2; day++) {
            JsonNode point = trends.path("trends").path(day);
            assertThat(point.path("date").asString())
                    .isEqualTo(first.plusDays(day).toString());
            assertThat(point.path("defect_rate").asDouble()).isEqualTo(rate(first.plusDays(day)), within(0.005));
            assertThat(point.path("defect_count").asLong()).isEqualTo(ledger.defective(first.plusDays(day)));
        }
        JsonNode report = get("/api/v1/analytics/production-stats" + window(first, first));
        assertThat(report.path("pass_count").asLong()).isEqualTo(ledger.completed(first));
        assertThat(report.path("fail_count").asLong()).isEqualTo(ledger.defective(first));
        assertThat(report.path("defect_rate").asDouble()).isEqualTo(rate(first), within(0.005));
        assertThat(report.path("rework_count").asLong()).isOne();
    }

    @Test
    void aUnitThatFailedOnOneDayAndCompletedOnTheNextCountsOnceInBoth() {
        JsonNode report = get("/api/v1/analytics/production-stats" + window(first, second));

        assertThat(report.path("pass_count").asLong()).isEqualTo(4);
        assertThat(report.path("fail_count").asLong()).isEqualTo(2);
    }

    @Test
    void runsCountOnTheDayTheyCompletedWhateverBecameOfThem() {
        for (LocalDate day : List.of(first, second)) {
            Predicate<Ledger.Run> that = run -> run.day().equals(day);
            JsonNode summary = get("/api/v1/process-data/measurements/summary" + window(day, day));
            JsonNode metrics = get("/api/v1/analytics/quality-metrics" + window(day, day));
            JsonNode defects = get("/api/v1/analytics/defects" + window(day, day));

            assertThat(summary.path("total_count").asLong())
                    .isEqualTo(ledger.count(that))
                    .isEqualTo(metrics.path("total_inspected").asLong());
            for (Map.Entry<String, String> result : Map.of(
                            "PASS", "pass_count", "FAIL", "fail_count", "REWORK", "rework_count")
                    .entrySet()) {
                assertThat(summary.path(result.getValue()).asLong())
                        .isEqualTo(ledger.count(that.and(run -> run.result().equals(result.getKey()))))
                        .isEqualTo(metrics.path(result.getValue()).asLong());
            }
            assertThat(defects.path("total_defects").asLong())
                    .isEqualTo(ledger.count(that.and(run -> run.result().equals("FAIL"))))
                    .isEqualTo(defects.at("/top_defects/0/count").asLong());
        }
    }

    @Test
    void theHistoryHasAsManyRunsAsTheSummaryCounts() {
        for (String filter : List.of("", "&process_id=1", "&result=FAIL", "&lot_id=" + lot.id())) {
            JsonNode history =
                    get("/api/v1/process-data/measurements/history" + window(first, second) + filter + "&limit=500");
            JsonNode summary = get("/api/v1/process-data/measurements/summary" + window(first, second) + filter);

            assertThat(history.path("total").asLong())
                    .as(filter)
                    .isPositive()
                    .isEqualTo(history.path("items").size())
                    .isEqualTo(summary.path("total_count").asLong());
        }
    }

    @Test
    void pagesOfTheHistoryFollowEachOther() {
        String path = "/api/v1/process-data/measurements/history" + window(first, second);
        List<Long> all = get(path + "&limit=500")
                .path("items")
                .valueStream()
                .map(run -> run.path("id").asLong())
                .toList();

        assertThat(get(path + "&skip=3&limit=4")
                        .path("items")
                        .valueStream()
                        .map(run -> run.path("id").asLong()))
                .containsExactlyElementsOf(all.subList(3, 7));
    }

    @Test
    void cycleTimesAreOfAllRunsThatCompleted() {
        JsonNode report = get("/api/v1/analytics/cycle-time" + window(first, second));

        for (int process = 1; process <= 2; process++) {
            int number = process;
            JsonNode cycle = report.path("by_process").path(process - 1);
            assertThat(cycle.path("total_records").asLong()).isEqualTo(ledger.count(run -> run.process() == number));
            assertThat(cycle.path("avg_cycle_time").asDouble())
                    .isEqualTo(ledger.meanSeconds(run -> run.process() == number), within(0.05));
        }
    }

    @Test
    void theDashboardsOwnTimesNameThePlantsDay() {
        String local = "?start_date=%sT00:00:00&end_date=%sT23:59:59".formatted(first, first);
        String utc = "?start_date=%sT15:00:00Z&end_date=%sT14:59:59Z".formatted(first.minusDays(1), first);

        JsonNode summary = get("/api/v1/process-data/measurements/summary" + window(first, first));

        assertThat(get("/api/v1/process-data/measurements/summary" + local)).isEqualTo(summary);
        assertThat(get("/api/v1/process-data/measurements/summary" + utc)).isEqualTo(summary);
    }

    @Test
    void weeksBeginOnMondayAndHoldTheirDays() {
        long weeks = ChronoUnit.WEEKS.between(monday(first), monday(today)) + 1;

        JsonNode trends = get("/api/v1/analytics/defect-trends?period=WEEKLY&days=" + (DAYS_AGO + 1))
                .path("trends");

        assertThat(trends.size()).isEqualTo(weeks);
        assertThat(trends.at("/0/date").asString()).isEqualTo(monday(first).toString());
        assertThat(get("/api/v1/analytics/defect-trends?period=monthly&days=1")
                        .at("/trends/0/date")
                        .asString())
                .isEqualTo(today.withDayOfMonth(1).toString());
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private double rate(LocalDate day) {
        long defective = ledger.defective(day);
        return 100.0 * defective / (defective + ledger.completed(day));
    }

    private static String window(LocalDate from, LocalDate to) {
        return "?start_date=" + from + "&end_date=" + to;
    }

    private JsonNode get(String path) {
        return viewer.get(path).expect(200).json();
    }
}
