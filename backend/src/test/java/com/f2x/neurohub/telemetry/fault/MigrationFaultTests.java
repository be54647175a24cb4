package com.f2x.neurohub.telemetry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.NeuroHubApplication;
import com.f2x.neurohub.platform.problem.ProbeTest;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.machine.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/** A new release whose migration stops half way, beside a node that runs. */
@ProbeTest
class MigrationFaultTests {

    private static final String UP = "neurohub_part_up";
    private static final String MIGRATIONS = "part=\"migrations\"";

    private static final String[] ACCOUNTS = {
        "neurohub.db.url",
        "neurohub.db.username",
        "neurohub.db.password",
        "neurohub.db.migration.username",
        "neurohub.db.migration.password"
    };

    @TempDir
    private Path release;

    private final Database database;
    private final PropertyResolver settings;
    private final Watched watched;

    MigrationFaultTests(@Autowired Api api, @Autowired Database database, @Autowired Environment settings) {
        this.database = database;
        this.settings = settings;
        this.watched = new Watched(api);
    }

    @Test
    void aMigrationThatFailsEndsTheNewNodeAndIsSeenOnTheOldOneUntilItIsTakenBack()
            throws IOException, InterruptedException {
        watched.awaitAllWell();
        watched.awaitMetric(UP, 1, MIGRATIONS);
        long last = watched.lastAlert();

        ChildJvm node = startNewRelease();
        assertThat(node.exitCode()).isEqualTo(1);
        assertThat(node.output())
                .contains("APPLICATION FAILED TO START", "V9999__stop_half_way.sql", "division by zero", "Repair")
                .doesNotContain("\tat ");

        watched.awaitHealth("migrations", "degraded", 200, 200);
        watched.awaitMetric(UP, 0, MIGRATIONS);
        assertThat(watched.awaitRaised("A part of the system does not work", last)
                        .path("message")
                        .asString())
                .contains("migrations");

        database.update("delete from flyway_schema_history where not success");
        watched.awaitAllWell();
        watched.awaitMetric(UP, 1, MIGRATIONS);
        watched.awaitOver("A part of the system does not work", last);
        database.update("drop index lots_left_over");
    }

    private ChildJvm startNewRelease() throws IOException {
        Path script = release.resolve("V9999__stop_half_way.sql");
        Files.writeString(script, "create index concurrently lots_left_over on lots (id);\nselect 1 / 0;");
        Files.writeString(release.resolve(script.getFileName() + ".conf"), "executeInTransaction=false");
        String[] arguments = new String[ACCOUNTS.length + 2];
        for (int i = 0; i < ACCOUNTS.length; i++) {
            arguments[i] = "--%s=%s".formatted(ACCOUNTS[i], settings.getRequiredProperty(ACCOUNTS[i]));
        }
        arguments[ACCOUNTS.length] = "--server.port=0";
        arguments[ACCOUNTS.length + 1] =
                "--spring.flyway.locations=classpath:db/migration,filesystem:" + release.toAbsolutePath();
        return ChildJvm.runApplication(NeuroHubApplication.class, Map.of(), arguments);
    }
}
