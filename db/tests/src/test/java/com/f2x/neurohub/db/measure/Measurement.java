package com.f2x.neurohub.db.measure;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Migrates a filled database version by version while a station writes, and prints what each version cost. */
public final class Measurement {

    static final String FILLED_AT = "0003";
    private static final String SERVER =
            "select format('PostgreSQL %s, fsync %s', current_setting('server_version'), current_setting('fsync'))";

    private Measurement() {}

    /**
     * Measures, prints, and exits with 1 if something is as it must not be.
     *
     * @param arguments the number of lots, WIP items and serials each, the number of rows of process_data, and the JDBC
     *     URL of a copy to rehearse on in place of a filled database, or "none"
     */
    public static void main(String[] arguments) throws Exception {
        if (!arguments[2].equals("none")) {
            Rehearsal.on(TestDatabase.given(arguments[2]), System.out);
            return;
        }
        Measured measured = of(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.print(Report.of(measured));
        System.exit(measured.problems().isEmpty() ? 0 : 1);
    }

    /** Fills a new database and measures what migrating it to the newest version costs. */
    static Measured of(int units, int rows) throws SQLException, InterruptedException {
        TestDatabase database = TestPostgres.emptyDatabase();
        fill(database, units, rows);
        return migrate(database, rows);
    }

    private static void fill(TestDatabase database, int units, int rows) throws SQLException {
        Chain.grow(database, Version.numbered(FILLED_AT), units, rows);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static Measured migrate(TestDatabase database, int rows) throws SQLException, InterruptedException {
        List<VersionCost> costs = new ArrayList<>();
        try (BusyWriter writer = BusyWriter.on(database);
                Meter meter = new Meter(database, writer::takeLongestWait)) {
            for (Version version : Version.all()) {
                if (version.number().compareTo(FILLED_AT) > 0) {
                    costs.add(meter.migrate(version));
                }
            }
            return new Measured(server(database), rows, costs, writer.stop());
        }
    }

    private static String server(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SERVER)) {
            result.next();
            return result.getString(1);
        }
    }
}
