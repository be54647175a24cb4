package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.RunningApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that a start and its completion send, with their parameters, as the driver's own log tells them: what
 * PostgreSQL is measured with is what the application sends, today's and not yesterday's.
 *
 * @param unit the unit they are about
 * @param run the number of the attempt
 * @param at when it was
 * @param start the start's round trips
 * @param complete the completion's
 */
record Capture(Units.Unit unit, long run, Instant at, List<RoundTrip> start, List<RoundTrip> complete) {

    private static final Pattern RUN = Pattern.compile("\"process_data_id\":(\\d+)");
    private static final int WARM = 3;

    /** Starts an application that tells its statements, and has it do one pair. */
    static Capture take(Application application, Account account) throws IOException {
        // Without statements prepared on the server each one is told with its text.
        RunningApplication telling = application.start(
                account.with("prepareThreshold=0"),
                Map.of(
                        "logging.level.org.postgresql.core.v3.QueryExecutorImpl",
                        "trace",
                        "logging.pattern.console",
                        "%n" + DriverLog.MARK + "%t" + DriverLog.MARK + "%m%n"));
        try {
            return of(telling, account);
        } finally {
            telling.stop();
        }
    }

    private static Capture of(RunningApplication telling, Account account) throws IOException {
        Doors doors = new Doors(telling);
        Units units = Plant.of(account).units(doors);
        units.provide(WARM + 1);
        try (HttpConnection connection = doors.open()) {
            for (int i = 0; i < WARM; i++) {
                Pair.perform(connection, units.take(), part -> {});
            }
            Units.Unit unit = units.take();
            int before = written(telling).length();
            String answer = Pair.start(connection, unit);
            int between = written(telling).length();
            Pair.complete(connection, unit);
            String log = written(telling);
            return new Capture(
                    unit,
                    run(answer),
                    Instant.now(),
                    DriverLog.roundTrips(log.substring(before, between)),
                    DriverLog.roundTrips(log.substring(between)));
        }
    }

    private static long run(String answer) {
        Matcher found = RUN.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("The start names no attempt: " + answer);
        }
        return Long.parseLong(found.group(1));
    }

    /** What was written until now, the last lines of the request among it. */
    private static String written(RunningApplication telling) throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Files.readString(telling.log(), StandardCharsets.UTF_8);
    }
}
