package com.f2x.neurohub.execution.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Records as testers write them, each under an id of its own and a minute after the one before it. */
final class Records {

    private static final AtomicInteger IDS = new AtomicInteger();

    private final JsonMapper mapper = new JsonMapper();
    private final Instant first;
    private final String lot;
    private int minutes;

    /** Records of a lot, the first of them started at the given time. */
    Records(String lot, Instant first) {
        this.lot = lot;
        this.first = first.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A passing run; further members follow as name, value, name, value. */
    Map<String, Object> pass(String unit, Object process, Object... members) {
        Instant start = first.plusSeconds(60L * minutes++);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("record_id", "R-" + IDS.incrementAndGet());
        run.put("lot", lot);
        run.put("unit", unit);
        run.put("process", String.valueOf(process));
        run.put("started_at", start.toString());
        run.put("completed_at", start.plusSeconds(30).toString());
        run.put("result", "PASS");
        for (int i = 0; i < members.length; i += 2) {
            run.put((String) members[i], members[i + 1]);
        }
        return run;
    }

    /** A run that found a scratch. */
    Map<String, Object> fail(String unit, Object process, Object... members) {
        Map<String, Object> run = pass(unit, process, members);
        run.put("result", "FAIL");
        run.put("defects", List.of("SCRATCH"));
        return run;
    }

    /** The same record without one of its members. */
    static Map<String, Object> without(String member, Map<String, Object> run) {
        run.remove(member);
        return run;
    }

    static String id(Map<String, Object> run) {
        return String.valueOf(run.get("record_id"));
    }

    String json(Map<String, Object> run) {
        return mapper.writeValueAsString(run);
    }

    /** Records as lines; a text is a line as it is. */
    String lines(Object... records) {
        return lines(Arrays.asList(records));
    }

    String lines(List<?> records) {
        return records.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Object record) {
        return record instanceof String text ? text : mapper.writeValueAsString(record);
    }
}
