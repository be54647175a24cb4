package com.f2x.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link DeploymentTest} finds. */
class DeploymentTestTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    private static SeparateRoles roles;

    @TempDir
    private Path directory;

    @BeforeAll
    static void migrate() {
        roles = SeparateRoles.on(TestPostgres.freshDatabase());
    }

    @Test
    void aDeploymentThatIsRightPassesAndLeavesNothingBehind() throws IOException, SQLException {
        assertThat(run(roles.owner())).isZero();

        assertThat(Files.readString(directory.resolve("test_results_V0077_20261129_120000.json")))
                .isEqualTo("""
                {
                  "migration": "V0077",
                  "test_timestamp": "2026-11-29T12:00:00Z",
                  "overall_status": "PASSED",
                  "test_results": [
                    {"test": "prerequisites", "status": "PASSED"},
                    {"test": "objects", "status": "PASSED"},
                    {"test": "idempotency", "status": "PASSED"},
                    {"test": "data_operations", "status": "PASSED"},
                    {"test": "constraints", "status": "PASSED"},
                    {"test": "rollback_readiness", "status": "PASSED"},
                    {"test": "performance_baseline", "status": "PASSED"}
                  ]
                }
                """);
        assertThat(run(roles.superuser())).isZero();
        execute("""
                do $$ begin
                    if exists (select from auth.tenant_h where tenant_bk = 'DEPLOYMENT-TEST')
                        or exists (select from raw.site_tracking_events_r) then
                        raise exception 'Something was left';
                    end if;
                end $$""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    alter table raw.site_tracking_events_r drop constraint chk_site_tracking_events_r_retry_count|constraints
                    drop index raw.idx_site_tracking_events_r_queue                                             |performance_baseline
                    alter table staging.site_tracking_events_s no force row level security                      |objects
                    grant execute on function raw.reap_events(integer, integer) to public                       |objects
                    update migrations.migration_log set status = 'FAILED' where version = '0077'                |rollback_readiness
                    drop function raw.finish_event(bigint, text)                                                |data_operations
                    """)
    void whatIsWrongFailsInItsGroup(String damage, String group) throws IOException, SQLException {
        TestDatabase damaged = TestPostgres.freshDatabase();
        SeparateRoles accounts = new SeparateRoles(damaged);
        execute(damaged, damage);

        assertThat(run(accounts.owner())).isEqualTo(1);

        assertThat(Files.readString(directory.resolve("test_results_V0077_20261129_120000.json")))
                .contains("\"overall_status\": \"FAILED\"")
                .containsPattern("\"test\": \"%s\", \"status\": \"FAILED\", \"error\": \"\\S".formatted(group));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoResult() {
        assertThat(DeploymentTest.run(
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        Map.of("DB_HOST", "127.0.0.1", "DB_PORT", "1"),
                        directory,
                        NOON))
                .isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    private int run(TestDatabase account) {
        URI url = URI.create(account.url().substring("jdbc:".length()));
        return DeploymentTest.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Map.of(
                        "DB_HOST", url.getHost(),
                        "DB_PORT", String.valueOf(url.getPort()),
                        "DB_NAME", account.name(),
                        "DB_USER", account.username(),
                        "DB_PASSWORD", account.password()),
                directory,
                NOON);
    }

    private static void execute(String sql) throws SQLException {
        execute(roles.superuser(), sql);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
