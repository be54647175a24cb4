package com.f2x.neurohub.db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import com.f2x.neurohub.testing.machine.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way forward. */
class MigrationTests {

    private static final int NEWEST = Effort.times(5);
    private static final int SAMPLED = Effort.times(1) > 1 ? 1 : 8;
    private static final String HISTORY = "select version from flyway_schema_history order by installed_rank";

    @AfterEach
    void drop() {
        FilledDatabases.dropCopies();
    }

    @Test
    void anEmptyDatabaseGetsEveryVersionOnce() throws SQLException {
        TestDatabase database = TestPostgres.emptyDatabase();

        assertThat(Chain.migrate(database)).isEqualTo(Version.all().size());
        List<String> schema = SchemaSnapshot.of(database);

        assertThat(schema).isEqualTo(FilledDatabases.schema(Version.head()));
        assertThat(Chain.migrate(database)).isZero();
        assertThat(SchemaSnapshot.of(database)).isEqualTo(schema);
        assertThat(Rows.of(database, HISTORY))
                .isEqualTo(Version.all().stream().map(Version::number).toList());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aFilledDatabaseOfAVersionReachesTheNewestWithAllItsRows(Version version) throws SQLException {
        TestDatabase database = FilledDatabases.at(version);

        assertThatRowsStay(database, () -> Chain.migrate(database));

        assertThat(SchemaSnapshot.of(database)).isEqualTo(FilledDatabases.schema(Version.head()));
    }

    @Test
    void nodesThatStartTogetherMigrateOnce() throws SQLException {
        TestDatabase database = TestPostgres.emptyDatabase();
        CyclicBarrier together = new CyclicBarrier(2);

        List<Integer> steps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        return Chain.migrate(database);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(steps.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Version.all().size());
        assertThat(Rows.of(database, HISTORY)).hasSize(Version.all().size());
    }

    @Test
    void aFailingMigrationLeavesEverythingAsItWasAndItsCorrectionRuns(@TempDir Path directory)
            throws SQLException, IOException {
        TestDatabase database = FilledDatabases.at(Version.head());
        List<String> schema = SchemaSnapshot.of(database);
        Flyway flyway = Chain.flyway(database, MigrationVersion.LATEST, "filesystem:" + directory);
        Path migration = directory.resolve("V9001__broken.sql");
        Files.writeString(
                migration,
                "create table half (id bigint); alter table lots add column half text; delete from number_counters;"
                        + " select 1 / 0;");

        assertThatRowsStay(database, () -> assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class));
        assertThat(SchemaSnapshot.of(database)).isEqualTo(schema);
        assertThat(Rows.of(database, HISTORY)).doesNotContain("9001");

        Files.writeString(migration, "create table whole (id bigint);");
        assertThat(flyway.migrate().migrationsExecuted).isOne();
    }

    @Test
    void anOlderReleaseStartsOnTheNewestSchema(@TempDir Path release) throws IOException {
        TestDatabase database = TestPostgres.freshDatabase();
        for (Version version : Version.all().subList(0, 5)) {
            Files.copy(version.migration(), release.resolve(version.migration().getFileName()));
        }

        Flyway older = Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("filesystem:" + release)
                .load();

        assertThat(older.migrate().migrationsExecuted).isZero();
    }

    @Test
    void aChangedFileIsRefusedByADatabaseThatHasTheOldOne(@TempDir Path directory) throws IOException {
        TestDatabase database = TestPostgres.freshDatabase();
        Flyway flyway = Chain.flyway(database, MigrationVersion.LATEST, "filesystem:" + directory);
        Path migration = directory.resolve("V9001__add_notes.sql");
        Files.writeString(migration, "create table notes (id bigint);");
        flyway.migrate();

        Files.writeString(migration, "create table notes (id integer);");

        assertThatThrownBy(flyway::migrate).hasMessageContaining("checksum mismatch");
    }

    @Test
    void aConcurrentIndexThatFailedIsRemovedAndBuiltAgain(@TempDir Path directory) throws SQLException, IOException {
        TestDatabase database = TestPostgres.freshDatabase();
        Flyway flyway = Chain.flyway(database, MigrationVersion.LATEST, "filesystem:" + directory);
        Files.writeString(
                directory.resolve("V9001__index_units.sql"),
                "drop index concurrently if exists uk_measurement_specs_unit;"
                        + " create unique index concurrently uk_measurement_specs_unit on measurement_specs (unit);");
        Files.writeString(directory.resolve("V9001__index_units.sql.conf"), "executeInTransaction=false");

        assertThatThrownBy(flyway::migrate).hasMessageContaining("could not create unique index");
        assertThatThrownBy(flyway::migrate).hasMessageContaining("Detected failed migration to version 9001");

        Chain.execute(
                database,
                List.of(),
                "delete from flyway_schema_history where not success;"
                        + " update measurement_specs set unit = code || id");
        assertThat(flyway.migrate().migrationsExecuted).isOne();
    }

    /**
     * Released files do not change, so it is new ones that could harm rows: of the older versions a sample is enough.
     */
    static List<Version> versions() {
        List<Version> all = Version.all();
        int newest = all.size() - NEWEST;
        return all.stream()
                .filter(version -> all.indexOf(version) >= newest || all.indexOf(version) % SAMPLED == 0)
                .toList();
    }

    private static void assertThatRowsStay(TestDatabase database, Runnable change) throws SQLException {
        Map<String, List<String>> columns = Rows.columns(database);
        List<String> rows = Rows.all(database, columns);

        change.run();

        Map<String, List<String>> kept = Rows.common(columns, Rows.columns(database));
        assertThat(kept).isEqualTo(columns);
        assertThat(Rows.all(database, kept)).containsAll(rows);
    }
}
