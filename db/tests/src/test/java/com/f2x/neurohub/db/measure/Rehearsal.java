package com.f2x.neurohub.db.measure;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.TestDatabase;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;

/** Migrates a copy of a plant's database to the newest version, back to where it was, and forward again. */
final class Rehearsal {

    private static final String INSTALLED = "select max(version) from flyway_schema_history where success";

    private final TestDatabase copy;
    private final PrintStream out;

    private Rehearsal(TestDatabase copy, PrintStream out) {
        this.copy = copy;
        this.out = out;
    }

    /** Rehearses on a copy and leaves it at the newest version. */
    static void on(TestDatabase copy, PrintStream out) throws SQLException, InterruptedException {
        Rehearsal rehearsal = new Rehearsal(copy, out);
        Deque<Version> newestFirst = rehearsal.forward();
        rehearsal.back(newestFirst);
        Chain.migrate(copy);
        out.printf("%nForward again, to %s%n", Version.head());
    }

    private Deque<Version> forward() throws SQLException, InterruptedException {
        Deque<Version> newestFirst = new ArrayDeque<>();
        String installed = installed();
        try (Meter meter = new Meter(copy, () -> 0)) {
            for (Version version : Version.all()) {
                if (version.number().compareTo(installed) > 0) {
                    out.print(Report.of(meter.migrate(version)));
                    newestFirst.push(version);
                }
            }
        }
        return newestFirst;
    }

    private void back(Iterable<Version> newestFirst) throws SQLException {
        out.println();
        for (Version version : newestFirst) {
            long begun = System.nanoTime();
            Chain.takeBack(copy, version);
            out.printf("%s taken back in %,d ms%n", version, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private String installed() throws SQLException {
        try (Connection connection = copy.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(INSTALLED)) {
            result.next();
            return result.getString(1);
        }
    }
}
