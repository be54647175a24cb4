package com.f2x.neurohub.contract;

import static com.f2x.neurohub.contract.DayLedger.CONVERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.contract.DayLedger.Kind;
import com.f2x.neurohub.label.job.PrintingFloor;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.SequencePackage;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.machine.Patience;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** After a day of work with all three clients each page of the dashboard shows what somebody who watched would say. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkdayTests {

    /** Averages are told with one decimal. */
    private static final double ROUNDING = 0.05;

    private static final String SUMMARY = "/dashboard/summary";
    private static final String TRENDS = "/analytics/defect-trends?period=daily&days=7";
    private static final String MEASURED =
            "/process-data/measurements/summary?start_date=%1$sT00:00:00&end_date=%1$sT23:59:59";
    private static final String CYCLES = "/dashboard/cycle-times?days=7";
    private static final String PRINTS = "/printer/statistics";
    private static final String TODAY = "/analytics/today-summary";

    private final ContractFloor floor;
    private final PrintingFloor printing;
    private final LocalDate day = today();
    private final Before before;
    private final Workday work;
    private final DayLedger ledger;

    WorkdayTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired ApplicationContext application) {
        this.floor = new ContractFloor(api, users, plant, database);
        this.printing = new PrintingFloor(application, api, database, CONVERSION, "SERIAL_LABEL");
        this.before = new Before(
                get(SUMMARY), get(TRENDS), get(MEASURED.formatted(day)), get(CYCLES), get(PRINTS), get(TODAY));
        this.work = new Workday(floor);
        this.ledger = work.ledger;
    }

    /** What the pages showed in the morning, of what other tests did. */
    private record Before(
            JsonNode summary, JsonNode trends, JsonNode measured, JsonNode cycles, JsonNode prints, JsonNode today) {}

    @BeforeAll
    void work() {
        work.work();
    }

    @AfterAll
    void goHome() {
        printing.close();
    }

    @BeforeEach
    void itIsTheSameDay() {
        Assumptions.assumeTrue(day.equals(today()), "The plant's day ended meanwhile");
    }

    @Test
    void theStartPageCountsTheUnitsOfTheDay() {
        JsonNode summary = get(SUMMARY);

        assertThat(more(before.summary(), summary, "total_started")).isEqualTo(ledger.units(ledger::isStarted));
        assertThat(more(before.summary(), summary, "total_completed")).isEqualTo(ledger.units(ledger::isCompleted));
        assertThat(more(before.summary(), summary, "total_defective")).isEqualTo(ledger.units(ledger::isDefective));
        assertThat(summary.path("defect_rate").asDouble())
                .isEqualTo(percent(
                        summary.path("total_defective").asLong(),
                        summary.path("total_completed").asLong()
                                + summary.path("total_defective").asLong()));
    }

    @Test
    void theStartPageShowsWhereTheUnitsAre() {
        JsonNode loads = get(SUMMARY).path("process_wip");

        assertThat(IntStream.rangeClosed(1, DayLedger.LAST)
                        .mapToObj(process -> more(
                                named(before.summary().path("process_wip"), process),
                                named(loads, process),
                                "wip_count")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, DayLedger.LAST)
                        .mapToObj(process ->
                                ledger.units(unit -> !unit.lot().equals(work.tour) && ledger.place(unit) == process))
                        .toList());
    }

    @Test
    void theStartPageShowsTheStatesOfTheUnitsOfEachLot() {
        for (Plant.Lot lot : List.of(work.first, work.second)) {
            JsonNode shown = get("/dashboard/lots?limit=100")
                    .path("lots")
                    .valueStream()
                    .filter(row -> row.path("lot_number").asString().equals(lot.number()))
                    .findFirst()
                    .orElseThrow();
            long through = ledger.of(lot).filter(ledger::isThrough).count();

            assertThat(shown.path("converted_count").asLong())
                    .isEqualTo(ledger.of(lot)
                            .filter(ledger::isConverted)
                            .filter(unit -> !ledger.isDefective(unit))
                            .count());
            assertThat(shown.path("defective_count").asLong())
                    .isEqualTo(ledger.of(lot).filter(ledger::isDefective).count());
            assertThat(shown.path("created_count").asLong())
                    .isEqualTo(ledger.of(lot)
                            .filter(unit -> !ledger.isStarted(unit))
                            .count());
            assertThat(shown.path("in_progress_count").asLong())
                    .isEqualTo(ledger.of(lot)
                            .filter(ledger::isStarted)
                            .filter(unit -> !ledger.isConverted(unit) && !ledger.isDefective(unit))
                            .count());
            assertThat(shown.path("progress").asDouble()).isEqualTo(percent(through, 10));
        }
        assertThat(floor.dashboard.get("/lots/" + work.tour.id()).text("status"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void theTrendAndTheReportsSayTheSameOfTheDay() {
        JsonNode trend = get(TRENDS).path("trends").path(6);
        JsonNode earlier = before.trends().path("trends").path(6);
        JsonNode production = get("/analytics/production-stats?start_date=%1$s&end_date=%1$s".formatted(day));

        assertThat(more(earlier, trend, "defect_count")).isEqualTo(ledger.units(ledger::isDefective));
        assertThat(more(earlier, trend, "total_processed"))
                .isEqualTo(ledger.units(ledger::isDefective) + ledger.units(ledger::isCompleted));
        assertThat(trend.path("date").asString()).isEqualTo(day.toString());
        assertThat(trend.path("defect_rate")).isEqualTo(get(SUMMARY).path("defect_rate"));
        assertThat(production.path("fail_count")).isEqualTo(get(SUMMARY).path("total_defective"));
        assertThat(production.path("pass_count")).isEqualTo(get(SUMMARY).path("total_completed"));
    }

    @Test
    void bothQualityPagesCountTheRuns() {
        JsonNode measured = get(MEASURED.formatted(day));

        assertThat(more(before.measured(), measured, "total_count")).isEqualTo(ledger.runs(run -> true));
        assertThat(more(before.measured(), measured, "pass_count")).isEqualTo(runs(Kind.PASS));
        assertThat(more(before.measured(), measured, "fail_count")).isEqualTo(runs(Kind.FAIL));
        assertThat(more(before.measured(), measured, "rework_count")).isEqualTo(runs(Kind.REWORK));
        assertThat(more(before.today(), get(TODAY), "completed")).isEqualTo(ledger.runs(run -> true));
        assertThat(more(before.today(), get(TODAY), "started")).isEqualTo(ledger.runs(run -> true) + 1);
        for (int process = 1; process <= DayLedger.LAST; process++) {
            int step = process;
            JsonNode earlier = row(before.measured().path("by_process"), step);
            JsonNode now = row(measured.path("by_process"), step);
            assertThat(more(earlier, now, "total")).isEqualTo(ledger.runs(run -> run.process() == step));
            assertThat(more(earlier, now, "fail"))
                    .isEqualTo(ledger.runs(run -> run.process() == step && run.kind() == Kind.FAIL));
        }
    }

    @Test
    void theQualityPagesListEachRunWithWhatWasMeasured() {
        JsonNode history = get("/process-data/measurements/history?lot_id=%d&limit=500".formatted(work.first.id()));

        assertThat(history.path("total").asLong())
                .isEqualTo(ledger.runs(run -> run.unit().lot().equals(work.first)));
        assertThat(history.path("items")
                        .valueStream()
                        .filter(run -> run.path("wip_id").asString().equals(work.first.wip(4)))
                        .map(run -> run.at("/measurements/0/value").asDouble()))
                .hasSize(DayLedger.LAST)
                .containsOnly(12.1);
        assertThat(history.path("items")
                        .valueStream()
                        .filter(run -> run.path("wip_id").asString().equals(work.first.wip(5)))
                        .map(run -> run.at("/measurements/0/code").asString()))
                .hasSize(DayLedger.LAST)
                .containsOnly("CURRENT");
        assertThat(get("/process-data/measurements/codes?process_id=1")
                        .path("codes")
                        .valueStream()
                        .map(code -> code.path("code").asString()))
                .contains("VOLTAGE", "CURRENT");
    }

    @Test
    void cycleTimesAreOfAllRuns() {
        JsonNode cycles = get(CYCLES);
        for (int process = 1; process <= DayLedger.LAST; process++) {
            int step = process;
            JsonNode earlier = named(before.cycles(), step);
            JsonNode now = named(cycles, step);
            long runs = ledger.runs(run -> run.process() == step);
            assertThat(more(earlier, now, "total_records")).isEqualTo(runs);
            double seconds = total(now) - total(earlier);
            double rounding = ROUNDING * (records(now) + records(earlier));
            assertThat(seconds).isBetween(-rounding, runs * Patience.LIMIT.toSeconds() + rounding);
        }
    }

    @Test
    void theBellAndTheAlertPageTellWhatNeedsAttention() {
        Patience.await().untilAsserted(() -> {
            assertThat(alerts(work.first, "DEFECT_DETECTED"))
                    .containsExactlyInAnyOrderElementsOf(ledger.of(work.first)
                            .flatMap(unit -> failures(unit).stream())
                            .distinct()
                            .toList());
            assertThat(alerts(work.second, "DEFECT_DETECTED")).containsExactly(DayLedger.LAST);
            assertThat(alerts(work.first, "HOLD_PLACED")).hasSize(1);
            assertThat(alerts(work.tour, "LOT_COMPLETED")).hasSize(1);
            assertThat(get("/alerts/unread/count").path("count").asLong())
                    .isEqualTo(get("/alerts/?skip=0&limit=20&status=UNREAD")
                            .path("total")
                            .asLong())
                    .isGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void eachLabelComesOutOnceAndThePrinterPageCountsIt() {
        floor.dashboard
                .empty("POST", "/wip-items/" + work.second.wip(9) + "/print-label")
                .expect(200);
        List<String> numbers = ledger.all()
                .filter(ledger::isConverted)
                .map(unit -> unit.lot().serial(unit.sequence()))
                .toList();

        Patience.await().until(() -> printing.labels().size() > numbers.size());

        for (String number : numbers) {
            assertThat(printing.labels())
                    .filteredOn(label -> label.contains("," + number + "^FS"))
                    .hasSize(1);
        }
        assertThat(printing.labels())
                .filteredOn(label -> label.contains(work.second.wip(9)))
                .hasSize(1);
        assertThat(printing.labels()).hasSize(numbers.size() + 1);
        Patience.await()
                .untilAsserted(() -> assertThat(more(before.prints(), get(PRINTS), "success_count"))
                        .isEqualTo(numbers.size() + 1));
        assertThat(get("/printer/settings").path("port").asInt()).isEqualTo(printing.port());
        assertThat(get("/printer/status").path("online").asBoolean()).isTrue();
    }

    @Test
    void theSequencePageShowsWhatWasUploaded() {
        String name = floor.name("day_sequence");
        SequencePackage.named(name)
                .upload(floor.dashboard.api(), "?force=false")
                .expect(201);
        SequencePackage second = SequencePackage.named(name).at("1.1.0").with("drivers/dmm.py", "# A driver");
        second.upload(floor.dashboard.api(), "?force=false").expect(201);
        floor.dashboard.patch("/sequences/" + name, "{\"is_active\":false}").expect(200);

        JsonNode shown = get("/sequences")
                .path("items")
                .valueStream()
                .filter(row -> row.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(shown.path("version").asString()).isEqualTo("1.1.0");
        assertThat(shown.path("package_size").asInt()).isEqualTo(second.zip().length);
        assertThat(shown.path("is_active").asBoolean()).isFalse();
        assertThat(get("/sequences/" + name).path("steps").size()).isEqualTo(2);
    }

    /** The steps at which the alerts of a kind about a lot are. */
    private List<Integer> alerts(Plant.Lot lot, String type) {
        JsonNode alerts = get("/alerts/?skip=0&limit=100&lot_id=" + lot.id() + "&alert_type=" + type);
        return alerts.path("alerts")
                .valueStream()
                .map(alert -> step(alert.path("process_name").asString()))
                .toList();
    }

    private int step(String processName) {
        return IntStream.rangeClosed(1, DayLedger.LAST)
                .filter(process ->
                        List.of(name(process, "en"), name(process, "ko")).contains(processName))
                .findFirst()
                .orElse(0);
    }

    private List<Integer> failures(DayLedger.Unit unit) {
        return IntStream.rangeClosed(1, DayLedger.LAST)
                .filter(process -> ledger.runs(
                                run -> run.unit().equals(unit) && run.process() == process && run.kind() == Kind.FAIL)
                        > 0)
                .boxed()
                .toList();
    }

    private long runs(Kind kind) {
        return ledger.runs(run -> run.kind() == kind);
    }

    private JsonNode named(JsonNode rows, int process) {
        return find(rows, name(process, "en"));
    }

    private JsonNode row(JsonNode rows, int process) {
        return find(rows, name(process, "ko"));
    }

    /** The row of a process; one without a row has nothing. */
    private static JsonNode find(JsonNode rows, String name) {
        return rows.valueStream()
                .filter(row -> row.path("process_name").asString().equals(name))
                .findFirst()
                .orElse(rows.path("none"));
    }

    private String name(int process, String language) {
        return floor.database.text(
                "select process_name_" + language + " from processes where process_number = ?", process);
    }

    private static double total(JsonNode cycle) {
        return cycle.path("average_cycle_time").asDouble(0) * records(cycle);
    }

    private static long records(JsonNode cycle) {
        return cycle.path("total_records").asLong(0);
    }

    private static long more(JsonNode before, JsonNode after, String member) {
        return after.path(member).asLong(0) - before.path(member).asLong(0);
    }

    private static double percent(long part, long all) {
        return all == 0 ? 0 : Math.round(part * 10_000.0 / all) / 100.0;
    }

    private JsonNode get(String path) {
        return floor.dashboard.get(path).expect(200).json();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Seoul"));
    }
}
