package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The start of a step and its completion with twenty measurements, each time of another unit. */
record Pair(Doors doors, Units units) implements Work {

    private static final int MEASUREMENTS = 20;

    @Override
    public Client open() throws IOException {
        HttpConnection connection = doors.open();
        return new Client() {
            @Override
            public boolean perform(Laps laps) throws IOException {
                Units.Unit unit = units.take();
                if (unit == null) {
                    return false;
                }
                Pair.perform(connection, unit, laps);
                return true;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    /** Does both, and returns what the start has answered. */
    static String perform(HttpConnection connection, Units.Unit unit, Laps laps) throws IOException {
        String started = start(connection, unit);
        laps.done("start");
        complete(connection, unit);
        laps.done("complete");
        return started;
    }

    static String start(HttpConnection connection, Units.Unit unit) throws IOException {
        return send(connection, "start", "{\"wip_id\":\"%s\",\"process_id\":\"1\"}".formatted(unit.wipId()), 201);
    }

    static String complete(HttpConnection connection, Units.Unit unit) throws IOException {
        return send(
                connection,
                "complete",
                "{\"wip_id\":\"%s\",\"process_id\":\"1\",\"result\":\"PASS\",\"measurements\":%s}"
                        .formatted(unit.wipId(), measurements()),
                200);
    }

    /** Values and limits as a tester reports them, different each time. */
    static String measurements() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return IntStream.rangeClosed(1, MEASUREMENTS)
                .mapToObj(n -> String.format(
                        Locale.ROOT,
                        "\"M%02d\":{\"value\":%.3f,\"unit\":\"V\",\"spec\":{\"min\":9.5,\"max\":10.5}}",
                        n,
                        random.nextDouble(9.6, 10.4)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String send(HttpConnection connection, String what, String body, int status) throws IOException {
        return connection
                .post("/api/v1/process-operations/" + what, body.getBytes(StandardCharsets.UTF_8))
                .expect(status)
                .text();
    }
}
