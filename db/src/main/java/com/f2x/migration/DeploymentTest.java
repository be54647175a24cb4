package com.f2x.migration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Tests the raw event layer of a database that was just migrated:
 *
 * <pre>DB_HOST=db.plant DB_NAME=mes DB_USER=neurohub_owner DB_PASSWORD=... \
 * java -cp neurohub-db.jar:postgresql.jar com.f2x.migration.DeploymentTest</pre>
 *
 * <p>It leaves nothing behind: whatever it writes is undone. The results are printed and written to
 * {@code test_results_V0077_<time>.json} in the working directory. It exits with 0 if all passed, 1 if something
 * failed, 2 if it could not begin.
 */
public final class DeploymentTest {

    private static final String MIGRATION = "V0077";
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int UNABLE = 2;
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private DeploymentTest() {}

    /**
     * Tests the database that the environment names.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.getenv(), Path.of(""), Clock.systemUTC()));
    }

    /** Does the same, with everything given, and returns the exit code. */
    static int run(PrintStream out, Map<String, String> environment, Path directory, Clock clock) {
        Instant now = clock.instant();
        try (Connection connection = connect(environment)) {
            List<TestResult> results = DeploymentChecks.of(connection).run();
            results.forEach(out::println);
            Path file = directory.resolve("test_results_%s_%s.json".formatted(MIGRATION, FILE_TIME.format(now)));
            Files.writeString(file, TestResult.report(MIGRATION, now, results));
            out.println(file);
            return results.stream().allMatch(TestResult::passed) ? PASSED : FAILED;
        } catch (SQLException | IOException e) {
            System.err.println(e.getMessage());
            return UNABLE;
        }
    }

    private static Connection connect(Map<String, String> environment) throws SQLException {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        environment.getOrDefault("DB_HOST", "localhost"),
                        environment.getOrDefault("DB_PORT", "5432"),
                        environment.getOrDefault("DB_NAME", "neurohub"));
        return DriverManager.getConnection(
                url,
                environment.getOrDefault("DB_USER", "neurohub_owner"),
                environment.getOrDefault("DB_PASSWORD", ""));
    }
}
