package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.NeuroHubApplication;
import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole application with the accounts that {@code db/roles/roles.sql} makes. */
class SeparateRolesTests {

    @Test
    void theOwnerMigratesAnEmptyDatabaseAndTheApplicationServesIt() throws IOException, InterruptedException {
        SeparateRoles roles = SeparateRoles.on(TestPostgres.emptyDatabase());
        ChildJvm application = start(roles, roles.owner());

        application.awaitLine("Started NeuroHubApplication");

        assertThat(application.output()).doesNotContain("ERROR");
        application.kill();
    }

    @Test
    void theApplicationsAccountCannotMigrate() throws IOException, InterruptedException {
        SeparateRoles roles = SeparateRoles.on(TestPostgres.emptyDatabase());
        ChildJvm application = start(roles, roles.application());

        assertThat(application.exitCode()).isEqualTo(1);
        assertThat(application.output()).contains("permission denied for schema public");
    }

    private static ChildJvm start(SeparateRoles roles, TestDatabase migration) throws IOException {
        TestDatabase application = roles.application();
        Map<String, String> environment = new HashMap<>();
        environment.put("NEUROHUB_DB_URL", application.url());
        environment.put("NEUROHUB_DB_USERNAME", application.username());
        environment.put("NEUROHUB_DB_PASSWORD", application.password());
        environment.put("NEUROHUB_DB_MIGRATION_USERNAME", migration.username());
        environment.put("NEUROHUB_DB_MIGRATION_PASSWORD", migration.password());
        environment.put("NEUROHUB_ADMIN_PASSWORD", "administrators of tests");
        return ChildJvm.runApplication(
                NeuroHubApplication.class, environment, "--server.port=0", "--spring.main.banner-mode=off");
    }
}
