package com.f2x.neurohub.db.migration;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Moves databases along the chain of versions, as the application and the operator do. */
public final class Chain {

    private static final String RELEASED = "classpath:db/migration";

    private Chain() {}

    /** Migrates to the newest version and returns how many versions that took. */
    public static int migrate(TestDatabase database) {
        return flyway(database, MigrationVersion.LATEST).migrate().migrationsExecuted;
    }

    /** Migrates to a version and returns how many versions that took. */
    public static int migrate(TestDatabase database, Version target) {
        return flyway(database, MigrationVersion.fromVersion(target.number())).migrate().migrationsExecuted;
    }

    /**
     * Returns Flyway with the application's settings, for further locations besides the released migrations. It is
     * given the URL: of a data source it searches what the driver makes of it, every setting by name, for the time of a
     * migration.
     */
    public static Flyway flyway(TestDatabase database, MigrationVersion target, String... furtherLocations) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations(Stream.concat(Stream.of(RELEASED), Stream.of(furtherLocations))
                        .toArray(String[]::new))
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .target(target)
                .load();
    }

    /** Takes a version back, in one call of one statement. */
    public static void takeBack(TestDatabase database, Version version) throws SQLException {
        execute(database, List.of(), Version.read(version.rollback()));
    }

    /** Takes a version back, whatever is lost. */
    public static void forceBack(TestDatabase database, Version version) throws SQLException {
        execute(database, List.of("set neurohub.force = 'true'"), Version.read(version.rollback()));
    }

    /**
     * Adds rows that only this version can hold, if there are any.
     *
     * @param units lots, WIP items and serials, one of each for each unit
     * @param rows rows of process_data
     */
    public static void fill(TestDatabase database, Version version, int units, int rows) throws SQLException {
        List<String> size = List.of("set fill.units = '" + units + "'", "set fill.rows = '" + rows + "'");
        if (version.filler().isPresent()) {
            execute(database, size, version.filler().get());
        }
    }

    /**
     * Migrates from the beginning to a version, and fills each one on the way as {@link #fill} does. Versions that have
     * no rows of their own go together with the next one that has.
     */
    public static void grow(TestDatabase database, Version target, int units, int rows) throws SQLException {
        for (Version version : Version.all().subList(0, Version.all().indexOf(target) + 1)) {
            if (version.filler().isPresent() || version.equals(target)) {
                migrate(database, version);
                fill(database, version, units, rows);
            }
        }
    }

    static void execute(TestDatabase database, List<String> settings, String script) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute(script);
        }
    }
}
