package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every bad record is refused by itself, and all good ones around it are stored. */
@ApplicationTest
class RejectionTests {

    private static final String INVALID = "INVALID_CONTENT";
    private static final String MALFORMED = "MALFORMED_JSON";

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final Instant now;
    private final Plant.Lot lot;
    private final Records records;
    private final Map<Long, String> expected = new TreeMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long line;
    private int unit;

    RejectionTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.now = clock.instant();
        this.lot = plant.lot(100);
        this.records = new Records(lot.number(), now.minus(Duration.ofDays(1)));
    }

    @Test
    void sixtyBadRecordsAmongGoodOnes() {
        unreadable();
        incomplete();
        oversized();
        contradicting();
        mistimed();
        unknown();

        Receipts receipts = new Tester(api.as(Role.OPERATOR)).deliver("", Tester.NDJSON, body.toByteArray());

        assertThat(receipts.rejections()).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThanOrEqualTo(60);
        receipts.expect(unit, 0, expected.size());
        assertThat(receipts.receipts().stream()
                        .map(receipt -> receipt.path("line").asLong())
                        .toList())
                .as("Lines in order")
                .isEqualTo(IntStream.rangeClosed(1, (int) line)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(database.number("select count(*) from process_data where lot_id = ?", lot.id()))
                .isEqualTo(unit);
    }

    private void unreadable() {
        bad(MALFORMED, "{\"record_id\": \"broken\", ");
        bad(MALFORMED, "not json at all");
        bad(MALFORMED, "{\"record_id\": 'single'}");
        bad(MALFORMED, "{\"measurements\": {\"a\": {\"value\": NaN}}}");
        bad(MALFORMED, "{\"measurements\": {\"a\": {\"value\": -Infinity}}}");
        bad(MALFORMED, good().replace("}", "} trailing"));
        bad(MALFORMED, good() + good());
        bad(MALFORMED, good().replace("PASS", "PA\u0007SS"));
        bad(MALFORMED, "[".repeat(5000) + "]".repeat(5000));
        bad(
                MALFORMED,
                with("measurements", 1)
                        .replace("\"measurements\":1", "\"measurements\":{\"a\":" + "9".repeat(5000) + "}"));
        bad(MALFORMED, with("notes", "Prüfung"), StandardCharsets.ISO_8859_1);
        bad(MALFORMED, with("notes", "half a pair").replace("half a pair", "\uD83D\uDE00"), Charset.forName("CESU-8"));
        bad(INVALID, "[" + good() + "]");
        bad(INVALID, "null");
        bad(INVALID, "42");
        bad(INVALID, "\"text\"");
        bad(INVALID, "{}");
    }

    private void incomplete() {
        for (String member : List.of("record_id", "lot", "unit", "process", "started_at", "completed_at", "result")) {
            bad(INVALID, records.json(Records.without(member, records.pass(next(), 1))));
        }
        for (String member : List.of("record_id", "lot", "unit", "process", "started_at", "result")) {
            bad(INVALID, with(member, ""));
        }
        bad(INVALID, with("unit", "   "));
        bad(INVALID, with("started_at", "yesterday"));
        bad(INVALID, with("completed_at", true));
        bad(INVALID, with("result", "OK"));
        bad(INVALID, with("result", 0));
        bad(INVALID, with("lot", Map.of("number", lot.number())));
        bad(INVALID, with("measurements", "none"));
        bad(INVALID, with("defects", "SCRATCH"));
        bad(INVALID, with("defects", List.of(Map.of("reason", "no code"))));
        bad(INVALID, with("notes", List.of()));
        bad(INVALID, with("carrier", "01", "wafer", "02"));
        bad(INVALID, with("defect_data", Map.of("defect_codes", List.of("A"))));
        bad(INVALID, with("Result", "FAIL"));
        for (String slip : List.of("measurement", "measurments", "Measurements", "defect", "operater", "dataLevel")) {
            bad(INVALID, with(slip, List.of("x")));
        }
    }

    private void oversized() {
        bad("CONTENT_TOO_LARGE", with("notes", "x".repeat(2_000_000)));
        bad(INVALID, with("record_id", "x".repeat(201)));
        bad(INVALID, with("unit", "x".repeat(101)));
        bad(INVALID, with("carrier", "x".repeat(101)));
        bad(INVALID, with("equipment", "x".repeat(256)));
        bad(INVALID, with("operator", "x".repeat(256)));
        bad(INVALID, with("notes", "x".repeat(1001)));
        bad(INVALID, with("unit", "a\u0000b"));
        bad(INVALID, with("measurements", Map.of("code", "a\u0000b")));
        bad(INVALID, with("measurements", Map.of("a\u0000b", 1)));
        bad(INVALID, with("defects", List.of("a\u0000b"), "result", "FAIL"));
        bad(INVALID, with("measurements", 1).replace("\"measurements\":1", "\"measurements\":{\"a\":1e200000}"));
    }

    private void contradicting() {
        bad("PASS_FORBIDS_DEFECTS", with("defects", List.of("SCRATCH")));
        bad("FAIL_NEEDS_DEFECTS", with("result", "FAIL"));
        bad("FAIL_NEEDS_DEFECTS", with("result", "FAIL", "defects", List.of()));
        Map<String, Object> first = records.pass(next(), 1);
        good(first);
        bad("RECORD_CONFLICT", records.json(records.pass(next(), 1, "record_id", Records.id(first))));
        bad("STEP_ALREADY_PASSED", records.json(records.pass(String.valueOf(first.get("unit")), 1)));
        bad("PREVIOUS_STEP_NOT_PASSED", records.json(records.pass(next(), 3)));
        bad("PREVIOUS_STEP_NOT_PASSED", records.json(records.pass(next(), 8)));
        bad("EQUIPMENT_NOT_USABLE", with("equipment", inMaintenance()));
        bad("VERDICT_MISMATCH", with("measurements", List.of(outOfLimits())));
    }

    private static Map<String, Object> outOfLimits() {
        return Map.of("code", "T1000", "value", -0.95, "unit", "v", "spec", Map.of("min", -0.9, "max", -0.4));
    }

    private void mistimed() {
        Instant future = now.plus(Duration.ofHours(1));
        bad("EVENT_TIME", with("completed_at", now.minus(Duration.ofDays(3)).toString()));
        bad("EVENT_TIME", with("completed_at", future.toString()));
        bad("EVENT_TIME", with("started_at", now.minus(Duration.ofDays(8)).toString()));
        bad("INVALID_CONTENT", with("started_at", "0001-01-01T00:00:00Z"));
        bad("INVALID_CONTENT", with("completed_at", "+1000000-01-01T00:00:00Z"));
    }

    private void unknown() {
        bad("LOT_NOT_FOUND", with("lot", "NO-SUCH-LOT"));
        bad("WIP_ITEM_NOT_FOUND", with("unit", "X+19Y-03"));
        bad("WIP_ITEM_NOT_FOUND", with("unit", plant.lot(1).wip(1)));
        bad("PROCESS_NOT_FOUND", with("process", "NO_SUCH_PROCESS"));
        bad("PROCESS_NOT_FOUND", with("process", "999999999"));
    }

    /** Adds a bad line and a good one after it. */
    private void bad(String rule, String json) {
        bad(rule, json, StandardCharsets.UTF_8);
    }

    private void bad(String rule, String json, Charset charset) {
        add(json, charset);
        expected.put(line, rule);
        good(records.pass(next(), 1));
    }

    private void good(Map<String, Object> run) {
        add(records.json(run), StandardCharsets.UTF_8);
        unit++;
    }

    private void add(String json, Charset charset) {
        body.writeBytes((json + "\n").getBytes(charset));
        line++;
    }

    /** The next unit that no good record is about. */
    private String next() {
        return lot.wip(unit + 1);
    }

    private String good() {
        return records.json(records.pass(next(), 1));
    }

    private String with(Object... members) {
        return records.json(records.pass(next(), 1, members));
    }

    private String inMaintenance() {
        String code = plant.equipment(0);
        database.update("update equipment set status = 'MAINTENANCE' where equipment_code = ?", code);
        return code;
    }
}
