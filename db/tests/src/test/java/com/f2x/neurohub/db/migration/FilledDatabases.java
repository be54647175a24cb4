package com.f2x.neurohub.db.migration;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Databases that grew up: every version on the way was filled with what it can hold before the next one came. */
final class FilledDatabases {

    private static final int UNITS = 60;
    private static final int ROWS = 240;

    private static final Map<Optional<Version>, TestDatabase> ORIGINALS = new HashMap<>();
    private static final List<TestDatabase> COPIES = new ArrayList<>();
    private static final Map<Version, List<String>> SCHEMAS = new HashMap<>();

    // Roles belong to the server: if some databases were made before the role of the application, grants would differ.
    static {
        TestPostgres.freshDatabase();
    }

    private FilledDatabases() {}

    /** Returns a new database at the version, filled. */
    static TestDatabase at(Version version) throws SQLException {
        return copyOf(original(Optional.of(version)));
    }

    /** Returns a new database without the version but filled at the one before, or empty before the first one. */
    static TestDatabase before(Version version) throws SQLException {
        return copyOf(original(version.previous()));
    }

    /** Removes the copies that tests were given. */
    static synchronized void dropCopies() {
        COPIES.forEach(TestPostgres::drop);
        COPIES.clear();
    }

    private static synchronized TestDatabase copyOf(TestDatabase original) {
        TestDatabase copy = TestPostgres.copyOf(original);
        COPIES.add(copy);
        return copy;
    }

    /** Returns the schema of the version. */
    static synchronized List<String> schema(Version version) throws SQLException {
        List<String> known = SCHEMAS.get(version);
        if (known != null) {
            return known;
        }
        List<String> schema = SchemaSnapshot.of(original(Optional.of(version)));
        SCHEMAS.put(version, schema);
        return schema;
    }

    /** Returns the filled database of a version, or an empty one, that other ones are copies of; only to be read. */
    static synchronized TestDatabase original(Optional<Version> version) throws SQLException {
        TestDatabase known = ORIGINALS.get(version);
        if (known != null) {
            return known;
        }
        TestDatabase database = version.isPresent() ? grownTo(version.get()) : TestPostgres.emptyDatabase();
        ORIGINALS.put(version, database);
        return database;
    }

    private static TestDatabase grownTo(Version version) throws SQLException {
        TestDatabase database = TestPostgres.copyOf(original(filledBefore(version)));
        Chain.migrate(database, version);
        Chain.fill(database, version, UNITS, ROWS);
        return database;
    }

    /** The last version before that has rows of its own: until the next one, there is nothing to stop for. */
    private static Optional<Version> filledBefore(Version version) {
        Optional<Version> before = version.previous();
        while (before.isPresent() && before.get().filler().isEmpty()) {
            before = before.get().previous();
        }
        return before;
    }
}
