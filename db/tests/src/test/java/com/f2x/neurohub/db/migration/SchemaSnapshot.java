package com.f2x.neurohub.db.migration;

import com.f2x.neurohub.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The schema of a database without its rows, as lines that can be compared. */
final class SchemaSnapshot {

    private static final String QUERY = Version.read(Path.of("src/test/resources/schema-snapshot.sql"));

    private SchemaSnapshot() {}

    static List<String> of(TestDatabase database) throws SQLException {
        return Rows.of(database, QUERY);
    }
}
