package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Plant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The past of a lot on a route of two steps as somebody remembers it who told it to the application, and what that
 * person makes of it: figures without any SQL.
 */
final class Ledger {

    static final ZoneId PLANT = ZoneId.of("Asia/Seoul");

    private static final AtomicInteger RECORDS = new AtomicInteger();
    private static final Set<Integer> ROUTE = Set.of(1, 2);

    private final Api manager;
    private final Plant.Lot lot;
    private final List<Run> runs = new ArrayList<>();
    private final Set<Integer> reworked = new HashSet<>();

    Ledger(Api api, Plant.Lot lot) {
        this.manager = api.as(Role.MANAGER);
        this.lot = lot;
    }

    /** A run as it was told. */
    record Run(int unit, int process, Instant start, Instant end, String result) {

        LocalDate day() {
            return LocalDate.ofInstant(end, PLANT);
        }

        long seconds() {
            return Duration.between(start, end).toSeconds();
        }
    }

    /** Tells a run that began at a time of the plant, such as {@code 10:15}, and took some minutes. */
    void tell(int unit, int process, LocalDate day, String time, int minutes, String result) {
        Instant start =
                day.atTime(java.time.LocalTime.parse(time)).atZone(PLANT).toInstant();
        Run run = new Run(unit, process, start, start.plus(Duration.ofMinutes(minutes)), result);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record_id", "ledger-" + RECORDS.incrementAndGet());
        record.put("lot", lot.number());
        record.put("unit", lot.wip(unit));
        record.put("process", String.valueOf(process));
        record.put("started_at", run.start().toString());
        record.put("completed_at", run.end().toString());
        record.put("result", result);
        if (result.equals("FAIL")) {
            record.put("defects", List.of("SCRATCH"));
        }
        manager.post("/api/v1/process-data?historical=true", record).expect(201);
        runs.add(run);
    }

    /** Sends a unit back to its first step, which voids all it passed. */
    void rework(int unit) {
        manager.post(
                        "/api/v1/wip-items/" + lot.wip(unit) + "/rework-orders",
                        Map.of("from_process", 1, "reason", "Wrong glue"))
                .expect(201);
        reworked.add(unit);
    }

    /** Units that completed on a day and did not end it with a failure. */
    long completed(LocalDate day) {
        return units().filter(unit -> day.equals(completion(unit)) && !failedLast(unit, day))
                .count();
    }

    /** Units that ended a day with a failure. */
    long defective(LocalDate day) {
        return units().filter(unit -> failedLast(unit, day)).count();
    }

    long count(Predicate<Run> which) {
        return runs.stream().filter(which).count();
    }

    double meanSeconds(Predicate<Run> which) {
        return runs.stream().filter(which).mapToLong(Run::seconds).average().orElse(0);
    }

    private java.util.stream.Stream<Integer> units() {
        return runs.stream().map(Run::unit).distinct();
    }

    private List<Run> of(int unit) {
        return runs.stream()
                .filter(run -> run.unit() == unit)
                .sorted(Comparator.comparing(Run::end))
                .collect(Collectors.toList());
    }

    private boolean failedLast(int unit, LocalDate day) {
        List<Run> that = of(unit).stream().filter(run -> run.day().equals(day)).toList();
        return !that.isEmpty() && that.get(that.size() - 1).result().equals("FAIL");
    }

    /** The day on which both steps stood passed, if they still do. */
    private LocalDate completion(int unit) {
        Set<Integer> passed = new HashSet<>();
        LocalDate completed = LocalDate.MIN;
        for (Run run : of(unit)) {
            if (run.result().equals("PASS")) {
                passed.add(run.process());
                completed = passed.equals(ROUTE) ? run.day() : LocalDate.MIN;
            } else {
                passed.remove(run.process());
                completed = LocalDate.MIN;
            }
        }
        return reworked.contains(unit) ? LocalDate.MIN : completed;
    }
}
