package com.f2x.neurohub.load.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The yardstick of a start and its completion: the statements that the application sends for them, with the same round
 * trips and transactions, each time for another unit.
 *
 * @param account who sends them
 * @param capture the statements
 * @param units whom they are about
 * @param planMode value of {@code plan_cache_mode}
 */
record Replay(Account account, Capture capture, Units units, String planMode) implements Work {

    /** Refuses what leaves a unit in another state than the application does. */
    void requireSameOutcome() throws Exception {
        Units.Unit unit = units.take();
        try (ReplayClient client = open()) {
            client.perform(unit, part -> {});
        }
        Plant plant = Plant.of(account);
        String question = """
                select concat_ws(' ', w.status, w.current_process_id, d.data_level, d.process_id, d.attempt_no, d.result,
                                 d.verdict, d.operator_id, d.recorded_by, d.recorded_with, d.completed_by, d.end_recorded_by,
                                 d.end_recorded_with, d.started_from,
                                 d.completed_at >= d.started_at, jsonb_array_length(d.verdicts),
                                 (select count(*) from jsonb_object_keys(d.measurements)))
                from wip_items w join process_data d on d.wip_id = w.id where w.id = """;
        List<String> ours = plant.texts(question + " " + capture.unit().id());
        List<String> theirs = plant.texts(question + " " + unit.id());
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(
                    "The statements repeated do not do what the application did: %s, %s".formatted(theirs, ours));
        }
    }

    @Override
    public ReplayClient open() throws SQLException {
        return new ReplayClient();
    }

    /** One who sends them. */
    final class ReplayClient implements Client {

        private final Connection connection = account.connectPreparing();
        private final List<PreparedStatement> start;
        private final List<PreparedStatement> complete;

        ReplayClient() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set plan_cache_mode = " + planMode);
            }
            start = prepared(capture.start());
            complete = prepared(capture.complete());
            connection.setAutoCommit(false);
        }

        @Override
        public boolean perform(Laps laps) throws SQLException {
            Units.Unit unit = units.take();
            if (unit == null) {
                return false;
            }
            perform(unit, laps);
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }

        private void perform(Units.Unit unit, Laps laps) throws SQLException {
            long run = send(capture.start(), start, new Replacement(capture, unit, 0));
            laps.done("start");
            send(capture.complete(), complete, new Replacement(capture, unit, run));
            laps.done("complete");
        }

        /** Sends all, and returns the number of the attempt that the insert tells. */
        private long send(List<RoundTrip> trips, List<PreparedStatement> statements, Replacement replacement)
                throws SQLException {
            long run = 0;
            for (int i = 0; i < trips.size(); i++) {
                run = Math.max(run, send(trips.get(i), statements.get(i), replacement));
            }
            connection.commit();
            return run;
        }

        private long send(RoundTrip trip, PreparedStatement statement, Replacement replacement) throws SQLException {
            List<RoundTrip.Value> values = trip.values();
            for (int i = 0; i < values.size(); i++) {
                replacement.set(statement, i + 1, values.get(i));
            }
            long run = 0;
            boolean inserts = trip.sql().startsWith("insert into process_data");
            for (boolean rows = statement.execute();
                    rows || statement.getUpdateCount() >= 0;
                    rows = statement.getMoreResults()) {
                if (rows) {
                    run = Math.max(run, read(statement, inserts));
                }
            }
            return run;
        }

        private static long read(PreparedStatement statement, boolean inserts) throws SQLException {
            try (ResultSet result = statement.getResultSet()) {
                long first = 0;
                while (result.next()) {
                    first = inserts ? result.getLong("id") : 0;
                }
                return first;
            }
        }

        private List<PreparedStatement> prepared(List<RoundTrip> trips) throws SQLException {
            List<PreparedStatement> statements = new ArrayList<>();
            for (RoundTrip trip : trips) {
                statements.add(connection.prepareStatement(trip.sql()));
            }
            return statements;
        }
    }

    /** How many statements and round trips there are, without those that begin and end the transactions. */
    Map<String, Integer> counts() {
        return Map.of(
                "start", statements(capture.start()),
                "complete", statements(capture.complete()),
                "round trips", capture.start().size() + capture.complete().size());
    }

    private static int statements(List<RoundTrip> trips) {
        return trips.stream().mapToInt(trip -> trip.sent().size()).sum();
    }
}
