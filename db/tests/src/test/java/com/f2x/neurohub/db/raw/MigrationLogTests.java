package com.f2x.neurohub.db.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.migration.MigrationLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a version while it is applied, and when it fails. */
class MigrationLogTests {

    private static final String LOG =
            "select status, script_name, applied_by, completed_at is not null, coalesce(notes, '') from migrations.migration_log"
                    + " where version = '9001'";

    @Test
    void aVersionBeginsFailsAndSucceeds(@TempDir Path directory) throws SQLException, IOException {
        EventLayer layer = EventLayer.fresh();
        Path migration = directory.resolve("V9001__seen.sql");
        Files.writeString(
                migration,
                "create table seen as select status from migrations.migration_log where version = '9001'; select 1 / 0;");
        MigrationLog log = new MigrationLog();
        Flyway flyway = Flyway.configure()
                .dataSource(
                        layer.owner().url(),
                        layer.owner().username(),
                        layer.owner().password())
                .locations("classpath:db/migration", "filesystem:" + directory)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .callbacks(log)
                .load();
        try (Session owner = Session.of(layer.owner())) {
            assertThatThrownBy(() -> log.migrate(flyway)).isInstanceOf(FlywayException.class);
            assertThat(owner.one(LOG))
                    .startsWith("FAILED|V9001__seen.sql|neurohub_owner|t|22012 ERROR: division by zero");

            Files.writeString(migration, Files.readString(migration).replace("1 / 0", "1"));
            log.migrate(flyway);

            assertThat(owner.one("select status from seen")).isEqualTo("RUNNING");
            assertThat(owner.one(LOG)).isEqualTo("SUCCESS|V9001__seen.sql|neurohub_owner|t|");
            assertThat(owner.number("select objects_created from migrations.performance_log where version = '9001'"))
                    .isEqualTo(1);
        }
    }
}
