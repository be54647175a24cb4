package com.f2x.neurohub.platform.database;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.NeuroHubApplication;
import com.f2x.neurohub.db.testing.SeparateRoles;
import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with the accounts that {@code db/roles/roles.sql} makes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SeparateRolesTests.EmptyDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class SeparateRolesTests {

    /** Logs an error of its own when a test server is first wanted and no Docker engine answers. */
    private static final String WITHOUT_DOCKER = "DockerClientProviderStrategy";

    private static final SeparateRoles ROLES = SeparateRoles.on(TestPostgres.emptyDatabase());

    private final URI health;

    SeparateRolesTests(@LocalServerPort int port) {
        this.health = URI.create("http://localhost:%d/health".formatted(port));
    }

    @Test
    void theOwnerMigratesAnEmptyDatabaseAndTheApplicationServesIt(CapturedOutput output) throws SQLException {
        HttpClient client = HttpClient.newHttpClient();
        await().until(() -> client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200);

        assertThat(output.getAll()).contains("to version \"0001 - initial\"");
        assertThat(output.getAll().lines())
                .filteredOn(line -> !line.contains(WITHOUT_DOCKER))
                .noneMatch(line -> line.contains("ERROR"));
        try (Connection connection = ROLES.superuser().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet others = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' and tableowner <> 'neurohub_owner'")) {
            assertThat(others.next()).isFalse();
        }
    }

    @Test
    void theApplicationsAccountCannotMigrate() throws IOException, InterruptedException {
        SeparateRoles roles = SeparateRoles.on(TestPostgres.emptyDatabase());
        ChildJvm application = ChildJvm.runApplication(
                NeuroHubApplication.class,
                environment(roles, roles.application()),
                "--server.port=0",
                "--spring.main.banner-mode=off");

        assertThat(application.exitCode()).isEqualTo(1);
        assertThat(application.output()).contains("permission denied for schema public");
    }

    private static Map<String, String> environment(SeparateRoles roles, TestDatabase migration) {
        TestDatabase application = roles.application();
        return Map.of(
                "NEUROHUB_DB_URL", application.url(),
                "NEUROHUB_DB_USERNAME", application.username(),
                "NEUROHUB_DB_PASSWORD", application.password(),
                "NEUROHUB_DB_MIGRATION_USERNAME", migration.username(),
                "NEUROHUB_DB_MIGRATION_PASSWORD", migration.password(),
                "NEUROHUB_ADMIN_PASSWORD", "administrators of tests");
    }

    /** Sets what an operator sets, as variables of the environment. */
    static final class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource(
                            "operators-systemEnvironment", Map.copyOf(environment(ROLES, ROLES.owner()))));
        }
    }
}
