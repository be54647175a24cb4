package com.f2x.neurohub.onboarding.source;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.connection.DriverConnections;
import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.credential.Secret;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A plant's database that is believable: H2 in Oracle's mode, and PostgreSQL. Tests only read it. */
public enum TestSource {
    H2(128),
    POSTGRES(63);

    /** The canary: it must be nowhere but in the login. */
    public static final String PASSWORD = "Canary-pw-7391";

    private static final String H2_URL = "jdbc:h2:mem:legacy";
    private static final List<String> SCHEMAS = List.of("LEGACY", "OTHER", "SYS", "AUDIT_OF_THE_DATABASE");
    private static final String KINDS = """
            INSERT INTO "LEGACY"."VALUES_OF_ALL_KINDS" VALUES
            (1, 12345678901234567890, 0.00000000000000000001, 1.5E+300, TIMESTAMP '1899-12-31 23:59:59',
             TIMESTAMP '2024-02-29 12:00:00.000001', TIMESTAMP WITH TIME ZONE '2024-02-29 12:00:00.5+09:00', ?, ?, ?, '', '한글, "쉼표"'),
            (2, -1, 100, 0.1, TIMESTAMP '0001-01-01 00:00:00', NULL, NULL, NULL, NULL, NULL, NULL, NULL)
            """;
    /** Its rows are made while they are read. */
    private static final String HUGE = """
            CREATE VIEW "LEGACY"."HUGE" AS
            SELECT n AS "ID", 'SERIAL-' || n AS "SERIAL_NO", n * 1.000001 AS "MEASURED",
                   timestamp '2020-01-01' + n * interval '1 second' AS "MEASURED_AT", repeat('x', 40) AS "FILLING"
            FROM (SELECT generate_series(1, 5000000) AS n) AS series
            """;

    private static final String ROLE = """
            DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'READER') THEN CREATE ROLE "READER" LOGIN PASSWORD '%s'; END IF;
            END $$
            """;

    private final int longestName;

    TestSource(int longestName) {
        this.longestName = longestName;
    }

    /** Returns how long names may be. */
    public int longestName() {
        return longestName;
    }

    /** Returns where it is. */
    public String url() {
        return this == H2 ? InMemory.url() : OnServer.url();
    }

    /** Returns the variables with which the command reaches it, and more. */
    public Map<String, String> environment(String... more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ORACLE_JDBC_URL", url(),
                "ORACLE_USERNAME", "READER",
                "ORACLE_PASSWORD", PASSWORD,
                "AWS_EC2_METADATA_DISABLED", "true",
                "ORACLE_CREDENTIALS_SOURCE", "env"));
        for (int place = 0; place < more.length; place += 2) {
            environment.put(more[place], more[place + 1]);
        }
        return environment;
    }

    /** Returns how the library reaches it. */
    public SourceAccess access() {
        return new SourceAccess(null, 1521, null, "READER", Secret.of(PASSWORD), null, null, url(), "the test");
    }

    /** Opens a session. */
    public SourceSession open() {
        return SourceSession.open(new DriverConnections(), access(), ConnectionLimits.DEFAULT);
    }

    private static void fillH2(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE STATISTICS (OWNER VARCHAR(128), NAME VARCHAR(200), NUM_ROWS NUMBER(20))");
        statement.execute(text("h2.sql"));
        statement.execute(text("shared.sql")
                .replace("@number", "NUMBER")
                .replace("@clob", "CLOB")
                .replace("@blob", "BLOB")
                .replace("@raw", "RAW(2000)"));
        statement.execute(longNames(H2));
        statement.execute("CREATE USER READER PASSWORD '%s'".formatted(PASSWORD));
        statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO READER");
        for (String schema : SCHEMAS) {
            statement.execute("GRANT SELECT ON SCHEMA %s TO READER".formatted(schema));
        }
    }

    private static void fillPostgres(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE statistics (owner text, name text, num_rows bigint)");
        statement.execute(text("postgres.sql"));
        statement.execute(text("shared.sql")
                .replace("@number", "NUMERIC")
                .replace("@clob", "TEXT")
                .replace("@blob", "BYTEA")
                .replace("@raw", "BYTEA"));
        statement.execute(longNames(POSTGRES));
        statement.execute(HUGE);
        statement.execute(ROLE.formatted(PASSWORD));
        String schemas = "\"" + String.join("\", \"", SCHEMAS) + "\"";
        statement.execute("GRANT USAGE ON SCHEMA %s TO \"READER\"".formatted(schemas));
        statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public, %s TO \"READER\"".formatted(schemas));
    }

    private static String longNames(TestSource source) {
        return "CREATE TABLE \"LEGACY\".\"%s\" (\"%s\" NUMERIC(4))"
                .formatted("L".repeat(source.longestName), "C".repeat(source.longestName));
    }

    private static void insertKinds(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KINDS)) {
            insert.setString(1, "긴 글 ".repeat(2000));
            insert.setBytes(2, new byte[5000]);
            insert.setBytes(3, new byte[] {0, 1, (byte) 0xFF});
            insert.executeUpdate();
        }
    }

    private static String text(String file) {
        try (InputStream in = TestSource.class.getResourceAsStream("/source/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a source is filled with. */
    @FunctionalInterface
    private interface Filling {
        void fill(Statement statement) throws SQLException;
    }

    private static void fill(Connection connection, Filling filling) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            filling.fill(statement);
            insertKinds(connection);
        }
    }

    /** H2, filled when it is first used. */
    private static final class InMemory {

        private static final String URL = fill();

        static String url() {
            return URL;
        }

        private static String fill() {
            try {
                TestSource.fill(
                        DriverManager.getConnection(H2_URL + ";MODE=Oracle;DB_CLOSE_DELAY=-1", "ADMIN", "admin"),
                        TestSource::fillH2);
                return H2_URL;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** PostgreSQL, filled when it is first used. */
    private static final class OnServer {

        private static final String URL = fill();

        static String url() {
            return URL;
        }

        private static String fill() {
            TestDatabase database = TestPostgres.emptyDatabase();
            try {
                TestSource.fill(database.dataSource().getConnection(), TestSource::fillPostgres);
                return database.url();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
