package com.f2x.neurohub.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import com.f2x.neurohub.testing.Trial;
import com.f2x.neurohub.testing.machine.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class WatchTests {

    private final Api api;
    private final Api manager;
    private final Plant plant;
    private final Database database;
    private final Station station;
    private final Evaluation evaluation;
    private final Signals signals;
    private final AlertBoard board;
    private final TransactionOperations transactions;

    WatchTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired Evaluation evaluation,
            @Autowired Signals signals,
            @Autowired AlertBoard board,
            @Autowired TransactionOperations transactions) {
        this.api = api;
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.database = database;
        this.station = new Station(api.as(Role.OPERATOR));
        this.evaluation = evaluation;
        this.signals = signals;
        this.board = board;
        this.transactions = transactions;
    }

    @Test
    void defectsAreCountedForEachLotAndProcessAndOverWhenTheUnitsHavePassed() {
        Plant.Lot lot = plant.lot(3);
        station.run(lot.wip(1), 1, "FAIL");
        JsonNode first = await("lot_id=" + lot.id(), alert -> true);
        assertThat(first.path("alert_type").asString()).isEqualTo("DEFECT_DETECTED");
        assertThat(first.path("severity").asString()).isEqualTo("HIGH");
        assertThat(first.path("message").asString()).contains(lot.wip(1), lot.number());
        assertThat(first.path("wip_id").asString()).isEqualTo(lot.wip(1));
        assertThat(first.path("process_name").asString()).isNotBlank();

        station.run(lot.wip(2), 1, "FAIL");
        station.run(lot.wip(3), 1, "FAIL");
        JsonNode counted =
                await("lot_id=" + lot.id(), alert -> alert.path("count").asInt() == 3);
        assertThat(counted.path("id")).isEqualTo(first.path("id"));

        station.run(lot.wip(1), 1, "PASS");
        station.run(lot.wip(2), 1, "PASS");
        manager.post("/api/v1/wip-items/" + lot.wip(3) + "/scrap", Map.of("reason", "broken"))
                .expect(200);
        await("lot_id=" + lot.id(), WatchTests::isResolved);
    }

    @Test
    void nodesThatLookAtOnceCountEachDefectOnce() {
        Plant.Lot lot = plant.lot(6);
        for (int unit = 1; unit <= 6; unit++) {
            station.run(lot.wip(unit), 1, "FAIL");
        }

        Together.atOnce(4, node -> {
            evaluation.run();
            return node;
        });

        await("lot_id=" + lot.id(), alert -> alert.path("count").asInt() == 6);
        assertThat(list("lot_id=" + lot.id())).hasSize(1);
    }

    @Test
    void whatANodeHasNotFinishedIsNotLost() {
        Plant.Lot lot = plant.lot(1);
        station.run(lot.wip(1), 1, "FAIL");

        transactions.executeWithoutResult(transaction -> {
            signals.look();
            transaction.setRollbackOnly();
        });

        await("lot_id=" + lot.id(), alert -> alert.path("count").asInt() == 1);
    }

    @Test
    void historyIsNoNews() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 2), 1);

        manager.post(
                        Trial.DATA + "?historical=true",
                        Map.of(
                                "record_id",
                                "A-" + lot.number(),
                                "lot",
                                lot.number(),
                                "unit",
                                lot.wip(1),
                                "process",
                                "1",
                                "started_at",
                                "2025-11-20T08:00:00Z",
                                "completed_at",
                                "2025-11-20T08:00:30Z",
                                "result",
                                "FAIL",
                                "defects",
                                List.of("X")))
                .expect(201);

        assertThat(database.number(
                        "select count(*) from alert_signals s join process_data d on d.id = s.subject_id"
                                + " where d.lot_id = ?",
                        lot.id()))
                .isZero();
    }

    @Test
    void aPassThatMeasurementsContradictIsToldUntilTheLotIsClosedOrItIsRepeated() {
        Trial trial = Trial.of(api, plant, database);
        trial.setStep("record_mismatches = true");
        trial.deliver(trial.record(
                        "u1",
                        Instant.now().minusSeconds(600),
                        "PASS",
                        "measurements",
                        Map.of("vmin", Map.of("value", 0.5))))
                .expect(201);

        JsonNode alert = await("lot_id=" + trial.lot().id() + "&alert_type=VERDICT_MISMATCH", found -> true);
        assertThat(alert.path("severity").asString()).isEqualTo("MEDIUM");
        assertThat(alert.path("process_id").asLong()).isEqualTo(trial.processId());

        manager.post(
                        "/api/v1/wip-items/" + alert.path("wip_id").asString() + "/rework-orders",
                        Map.of("from_process", Trial.PROCESS, "reason", "measure again"))
                .expect(201);
        await("lot_id=" + trial.lot().id() + "&alert_type=VERDICT_MISMATCH", WatchTests::isResolved);
    }

    @Test
    void equipmentOfAnotherProcessIsToldUntilItFits() {
        String machine = plant.equipment(0);
        database.update("update equipment set process_id = 6 where equipment_code = ?", machine);
        Plant.Lot lot = plant.lot(2);
        station.start(lot.wip(1), 1, "equipment_id", machine).expect(201);
        station.start(lot.wip(2), 1, "equipment_id", machine).expect(201);

        String query = "lot_id=" + lot.id() + "&alert_type=EQUIPMENT_MISMATCH";
        JsonNode alert = await(query, found -> found.path("count").asInt() == 2);
        assertThat(alert.path("severity").asString()).isEqualTo("MEDIUM");
        assertThat(alert.path("equipment_code").asString()).isEqualTo(machine);
        assertThat(alert.path("message").asString()).contains(lot.number(), machine);
        assertThat(list(query)).noneMatch(WatchTests::isResolved);

        database.update("update equipment set process_id = 1 where equipment_code = ?", machine);
        await(query, WatchTests::isResolved);
    }

    @Test
    void aHoldIsToldUntilTheLastOneIsReleased() {
        Plant.Lot lot = plant.lot(1);
        long first = hold(lot, "wrong glue");
        long second = hold(lot, "scratched");
        JsonNode alert =
                await("lot_id=" + lot.id(), found -> found.path("count").asInt() == 2);
        assertThat(alert.path("alert_type").asString()).isEqualTo("HOLD_PLACED");
        assertThat(alert.path("message").asString()).contains(lot.wip(1), "scratched");

        release(first);
        evaluation.run();
        assertThat(list("lot_id=" + lot.id())).noneMatch(WatchTests::isResolved);
        release(second);
        await("lot_id=" + lot.id(), WatchTests::isResolved);
    }

    @Test
    void aCompletedLotIsToldUntilItIsClosed() {
        Plant.Lot lot = plant.lotOn(plant.route(1), 1);
        station.run(lot.wip(1), 1, "PASS");

        JsonNode alert = await("lot_id=" + lot.id(), found -> true);
        assertThat(alert.path("alert_type").asString()).isEqualTo("LOT_COMPLETED");
        assertThat(alert.path("severity").asString()).isEqualTo("LOW");
        assertThat(alert.path("message").asString()).contains(lot.number());

        manager.put("/api/v1/lots/" + lot.id(), Map.of("status", "CLOSED")).expect(200);
        await("lot_id=" + lot.id(), WatchTests::isResolved);
    }

    @Test
    void aStepBeyondItsTimeIsLateUntilItEnds() {
        long process = process(1);
        Plant.Lot lot = plant.lotOn(plant.route((int) process), 1);
        station.start(lot.wip(1), code(process)).expect(201);

        JsonNode alert = await("lot_id=" + lot.id(), found -> true);
        assertThat(alert.path("alert_type").asString()).isEqualTo("PROCESS_DELAY");
        assertThat(alert.path("severity").asString()).isEqualTo("MEDIUM");
        assertThat(alert.path("count").asInt()).isEqualTo(1);

        station.complete(lot.wip(1), code(process), "PASS").expect(200);
        await("lot_id=" + lot.id() + "&alert_type=PROCESS_DELAY", WatchTests::isResolved);
    }

    @Test
    void aProcessThatFailsTooOftenIsToldUntilItIsBetter() {
        long process = process(3600);
        Plant.Lot lot = plant.lotOn(plant.route((int) process), 30);
        runs(lot, process, 1, 3, "PASS");
        runs(lot, process, 4, 4, "FAIL");
        evaluation.run();
        assertThat(ofProcess(process)).isEmpty();

        runs(lot, process, 5, 5, "PASS");
        JsonNode warning = awaitOf(process, found -> true);
        assertThat(warning.path("severity").asString()).isEqualTo("MEDIUM");
        assertThat(warning.path("message").asString()).startsWith("1 of 5 runs");

        runs(lot, process, 6, 6, "FAIL");
        JsonNode high =
                awaitOf(process, found -> found.path("severity").asString().equals("HIGH"));
        assertThat(high.path("id")).isEqualTo(warning.path("id"));

        runs(lot, process, 7, 20, "PASS");
        awaitOf(process, WatchTests::isResolved);
    }

    @Test
    void equipmentThatIsDownForTooLongIsToldUntilItIsBack() {
        String code = plant.equipment(1);
        long id = database.number("select id from equipment where equipment_code = ?", code);
        Api admin = api.as(Role.ADMIN);
        admin.put("/api/v1/equipment/" + id, Map.of("status", "MAINTENANCE")).expect(200);
        evaluation.run();
        assertThat(list("alert_type=EQUIPMENT_FAILURE"))
                .noneMatch(alert -> alert.path("equipment_id").asLong() == id);

        admin.put("/api/v1/equipment/" + id, Map.of("status", "OUT_OF_SERVICE")).expect(200);
        database.update("update equipment set down_since = down_since - interval '121 minutes' where id = ?", id);
        JsonNode alert = await(
                "alert_type=EQUIPMENT_FAILURE",
                found -> found.path("equipment_id").asLong() == id);
        assertThat(alert.path("severity").asString()).isEqualTo("HIGH");
        assertThat(alert.path("equipment_code").asString()).isEqualTo(code);

        admin.put("/api/v1/equipment/" + id, Map.of("status", "AVAILABLE")).expect(200);
        await(
                "alert_type=EQUIPMENT_FAILURE",
                found -> found.path("equipment_id").asLong() == id && isResolved(found));
    }

    @Test
    void aNodeTellsThatItsDiskIsFullAndThatTheDatabaseWasAway() {
        NodeWatch full = new NodeWatch(board, Clock.systemUTC(), withDisk(0, 0));
        NodeWatch free = new NodeWatch(board, Clock.systemUTC(), withDisk(1, 1));

        full.look();
        assertThat(systemAlert("disk:%")).containsExactly("HIGH false");
        free.look();
        assertThat(systemAlert("disk:%")).containsExactly("HIGH true");

        free.lostDatabase();
        free.look();
        assertThat(systemAlert("database:%")).containsExactly("HIGH true");
        free.look();
        assertThat(database.number("select sum(occurrences) from alerts where dedup_key like 'database:%'"))
                .isEqualTo(1);
    }

    private List<String> systemAlert(String key) {
        return List.of(database.text(
                "select severity || ' ' || (resolved_at is not null) from alerts where dedup_key like ?"
                        + " order by id desc limit 1",
                key));
    }

    private static AlertProperties withDisk(double warning, double high) {
        return new AlertProperties(
                true,
                Duration.ofSeconds(10),
                Duration.ofMinutes(15),
                1.5,
                Duration.ofHours(2),
                Duration.ofMinutes(15),
                new AlertProperties.Yield(Duration.ofHours(1), 5, 0.1, 0.2),
                new AlertProperties.Disk(".", warning, high));
    }

    private long process(int estimatedSeconds) {
        long number = database.number("select max(n) from generate_series(40, 89) n"
                + " where n not in (select process_number from processes)");
        return database.insert(
                "insert into processes (process_number, process_code, process_name_ko, process_name_en, sort_order,"
                        + " estimated_duration_seconds, default_route) values (?, ?, '공정', 'Watched', ?, ?, false)"
                        + " returning id",
                number,
                "WATCHED_" + number,
                number,
                estimatedSeconds);
    }

    private String code(long process) {
        return database.text("select process_code from processes where id = ?", process);
    }

    private void runs(Plant.Lot lot, long process, int first, int last, String result) {
        for (int unit = first; unit <= last; unit++) {
            station.start(lot.wip(unit), code(process)).expect(201);
            station.complete(lot.wip(unit), code(process), result).expect(200);
        }
    }

    private long hold(Plant.Lot lot, String reason) {
        return manager.post("/api/v1/wip-items/" + lot.wip(1) + "/holds", Map.of("reason", reason))
                .expect(201)
                .id();
    }

    private void release(long hold) {
        manager.post("/api/v1/holds/" + hold + "/release", Map.of("reason", "Seen"))
                .expect(200);
    }

    private static boolean isResolved(JsonNode alert) {
        return !alert.path("resolved_at").isNull();
    }

    private List<JsonNode> ofProcess(long process) {
        return list("alert_type=QUALITY_THRESHOLD").stream()
                .filter(alert -> alert.path("process_id").asLong() == process)
                .toList();
    }

    private JsonNode awaitOf(long process, Predicate<JsonNode> wanted) {
        return await(
                "alert_type=QUALITY_THRESHOLD",
                wanted.and(alert -> alert.path("process_id").asLong() == process));
    }

    /** Another look may be under way, after which there is one more. */
    private JsonNode await(String query, Predicate<JsonNode> wanted) {
        return Patience.await()
                .until(
                        () -> {
                            evaluation.run();
                            return list(query).stream().filter(wanted).toList();
                        },
                        found -> !found.isEmpty())
                .get(0);
    }

    private List<JsonNode> list(String query) {
        Answer answer = manager.get("/api/v1/alerts?limit=1000&" + query).expect(200);
        return answer.json().path("alerts").valueStream().toList();
    }
}
