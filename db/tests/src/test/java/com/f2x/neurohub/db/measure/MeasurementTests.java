package com.f2x.neurohub.db.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.f2x.neurohub.db.migration.Chain;
import com.f2x.neurohub.db.migration.Version;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementTests {

    @Test
    void everyVersionIsMeasuredAndNoWriteIsLost() throws SQLException, InterruptedException {
        Measured measured = Measurement.of(1000, 2000);

        assertThat(measured.versions())
                .extracting(cost -> cost.version().number())
                .isEqualTo(Version.all().stream()
                        .map(Version::number)
                        .filter(number -> number.compareTo("0003") > 0)
                        .toList());
        assertThat(measured.writes().acknowledged()).isPositive();
        assertThat(measured.writes().lost()).isZero();
        assertThat(measured.versions())
                .filteredOn(cost -> cost.version().number().matches("0017|0018|0019|002[0-2]"))
                .hasSize(6)
                .flatExtracting(VersionCost::locks)
                .noneMatch(lock -> lock.mode().stopsWriters());
        assertThat(Report.of(measured)).contains("V0007 add_bulk_ingest", "0 lost.");
    }

    @Test
    void theStrongestLockOfEachTableIsSeen() throws SQLException, InterruptedException {
        TestDatabase database = TestPostgres.freshDatabase();
        try (Connection connection = connect(database, "some-migration");
                Statement statement = connection.createStatement();
                LockSampler sampler = LockSampler.of(database, "some-migration")) {
            connection.setAutoCommit(false);
            statement.execute("lock table lots in share mode; lock table lots in access share mode");
            statement.execute("lock table serials in access exclusive mode");

            Thread.sleep(LockSampler.INTERVAL.toMillis() * 20);

            assertThat(sampler.take())
                    .extracting(TableLock::table, TableLock::mode)
                    .containsExactly(tuple("lots", LockMode.ShareLock), tuple("serials", LockMode.AccessExclusiveLock));
        }
    }

    @Test
    void tooMuchTimeTooLongAWaitAndLostWritesAreProblems() {
        assertThat(measured(100_000, 29_999, 5_000, 0).problems()).isEmpty();
        assertThat(measured(100_000, 30_000, 5_000, 0).problems()).containsExactly("Migrating took 30 s or more");
        assertThat(measured(1_000_000, 30_000, 5_000, 0).problems()).isEmpty();
        assertThat(measured(100_000, 1, 5_001, 0).problems()).containsExactly("A writer waited for more than 5 s");
        assertThat(measured(100_000, 1, 1, 1).problems()).containsExactly("1 writes were lost");
    }

    /** The way to index a table that is in use: a file of its own, outside a transaction. */
    @Test
    void aConcurrentIndexStopsNoWriter(@TempDir Path directory) throws Exception {
        TestDatabase database = filled(2000, 20_000);
        Files.writeString(
                directory.resolve("V9001__index_notes.sql"),
                "create index concurrently idx_process_data_notes on process_data (notes, measurements);");
        Files.writeString(directory.resolve("V9001__index_notes.sql.conf"), "executeInTransaction=false");

        try (BusyWriter writer = BusyWriter.on(database);
                LockSampler sampler = LockSampler.of(database, "index")) {
            writer.awaitWrites(10);
            Chain.flyway(database.namingApplication("index"), MigrationVersion.LATEST, "filesystem:" + directory)
                    .migrate();
            writer.awaitWrites(10);

            assertThat(sampler.take()).noneMatch(lock -> lock.mode().stopsWriters());
            assertThat(writer.stop().lost()).isZero();
        }
        assertThat(indexIsValid(database, "idx_process_data_notes")).isTrue();
    }

    private static TestDatabase filled(int units, int rows) throws SQLException {
        TestDatabase database = TestPostgres.emptyDatabase();
        Chain.grow(database, Version.numbered(Measurement.FILLED_AT), units, rows);
        Chain.migrate(database);
        return database;
    }

    private static boolean indexIsValid(TestDatabase database, String index) throws SQLException {
        try (Connection connection = connect(database, "test");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select indisvalid from pg_index where indexrelid = '%s'::regclass".formatted(index))) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static Connection connect(TestDatabase database, String applicationName) throws SQLException {
        return database.namingApplication(applicationName).dataSource().getConnection();
    }

    private static Measured measured(int rows, long milliseconds, long longestWait, long lost) {
        VersionCost cost = new VersionCost(Version.head(), 1, milliseconds, 0, Map.of(), longestWait, List.of());
        return new Measured("PostgreSQL", rows, List.of(cost), new BusyWriter.Writes(1, 0, lost));
    }
}
