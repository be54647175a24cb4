package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People who do anything to the units of a few lots: what is allowed, what is not, and what managers may do beside. */
final class RandomShift {

    static final List<Integer> STEPS = List.of(1, 2, 7, 8);
    static final int UNITS = 6;

    private static final List<String> REASONS = List.of("dropped", "recall", "audit");

    private final Api manager;
    private final Station tablet;
    private final Station desk;
    private final List<Plant.Lot> lots;
    private final List<String> machines;

    RandomShift(Api manager, Api operator, List<Plant.Lot> lots, List<String> machines) {
        this.manager = manager;
        this.tablet = new Station(operator);
        this.desk = new Station(manager);
        this.lots = lots;
        this.machines = machines;
    }

    /** Does something to somebody; the same for the same number. */
    Answer operate(int number) {
        Random random = new Random(number);
        Plant.Lot lot = pick(random, lots);
        int sequence = 1 + random.nextInt(UNITS);
        int kind = random.nextInt(100);
        if (kind < 80) {
            String unit = random.nextInt(4) == 0 ? lot.serial(sequence) : lot.wip(sequence);
            return work(random, kind, unit);
        }
        return kind < 92
                ? decide(random, "/api/v1/wip-items/" + lot.wip(sequence), lot.serial(sequence))
                : plan(random, lot);
    }

    private Answer work(Random random, int kind, String unit) {
        Station station = random.nextBoolean() ? tablet : desk;
        int step = pick(random, STEPS);
        if (kind < 40) {
            return station.start(unit, step, "equipment_id", pick(random, machines));
        }
        if (kind < 64) {
            return station.complete(unit, step, "PASS");
        }
        return switch (kind) {
            case 64, 65, 66, 67 -> station.complete(unit, step, "FAIL");
            case 68, 69 -> station.complete(unit, step, "REWORK");
            case 70, 71 -> station.convert(unit);
            case 72, 73, 74 -> manager.post("/api/v1/process-operations/abort", about(unit, step, random));
            case 75 -> desk.start(unit, step, "override_reason", pick(random, REASONS));
            case 76, 77 ->
                manager.post(
                        "/api/v1/wip-items/" + unit + "/start-process", Map.of("process_id", step, "operator_id", 1));
            default ->
                manager.post(
                        "/api/v1/wip-items/" + unit + "/complete-process?process_id=" + step + "&operator_id=1",
                        Map.of("result", "PASS"));
        };
    }

    private static Map<String, Object> about(String unit, int step, Random random) {
        return Station.request(unit, step, "reason", pick(random, REASONS));
    }

    private Answer decide(Random random, String item, String serial) {
        Map<String, Object> reason = Map.of("reason", pick(random, REASONS));
        return switch (random.nextInt(12)) {
            case 0 -> random.nextInt(4) == 0 ? manager.post(item + "/scrap", reason) : manager.get(item);
            case 1, 2, 3 ->
                manager.post(
                        item + "/rework-orders",
                        Map.of("from_process", pick(random, STEPS), "reason", pick(random, REASONS)));
            case 4, 5 -> manager.post("/api/v1/serials/" + serial + "/rework");
            case 6 ->
                manager.put(
                        "/api/v1/serials/" + serial + "/status",
                        Map.of(
                                "status",
                                pick(random, List.of("CREATED", "IN_PROGRESS", "PASSED", "FAILED")),
                                "failure_reason",
                                pick(random, REASONS)));
            case 7, 8 -> manager.post(item + "/holds", reason);
            default -> release(random);
        };
    }

    private Answer release(Random random) {
        Answer held = manager.get("/api/v1/holds?active=true&limit=50").expect(200);
        if (held.json().isEmpty()) {
            return held;
        }
        long id =
                held.json().path(random.nextInt(held.json().size())).path("id").asLong();
        return manager.post("/api/v1/holds/" + id + "/release");
    }

    private Answer plan(Random random, Plant.Lot lot) {
        String path = "/api/v1/lots/" + lot.id();
        return switch (random.nextInt(8)) {
            case 0 -> manager.post(path + "/start-wip-generation?quantity=1");
            case 1 ->
                manager.put(
                        path, Map.of("target_quantity", UNITS - random.nextInt(2), "reason", pick(random, REASONS)));
            case 2 -> manager.post(path + "/holds", Map.of("reason", pick(random, REASONS)));
            default -> release(random);
        };
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
