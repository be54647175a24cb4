package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.platform.database.SideConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.Resource;

/**
 * Whether the database has the version of the schema that this node was built for, and no migration has failed. A later
 * version is well: while nodes are replaced, the newer ones migrate. That one of those fails needs attention, and takes
 * no node out of service that does not need it.
 */
final class MigrationHealth implements HealthIndicator {

    static final String SCRIPTS = "classpath*:db/migration/V*__*.sql";

    private static final Pattern VERSION = Pattern.compile("^V(\\d+)__");

    private static final String VERSIONS = """
            select (select version from flyway_schema_history
                    where success and version is not null order by installed_rank desc limit 1),
                   array(select coalesce(version, '0') from flyway_schema_history where not success)
            """;

    /** Neither up nor down: it takes nobody out of service. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private final SideConnection database;
    private final MigrationVersion wanted;

    /** @param scripts the files of the versions that this build has */
    MigrationHealth(SideConnection database, Resource... scripts) {
        this.database = database;
        this.wanted = Arrays.stream(scripts)
                .map(script -> VERSION.matcher(String.valueOf(script.getFilename())))
                .filter(Matcher::find)
                .map(version -> MigrationVersion.fromVersion(version.group(1)))
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    @Override
    public Health health() {
        return database.ask(this::ask)
                .exceptionally(failure -> Health.unknown().build())
                .completeOnTimeout(Health.unknown().build(), 2L * SideConnection.PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private Health ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSIONS)) {
            row.next();
            MigrationVersion present = MigrationVersion.fromVersion(Objects.requireNonNullElse(row.getString(1), "0"));
            List<MigrationVersion> failed = Arrays.stream(
                            (String[]) row.getArray(2).getArray())
                    .map(MigrationVersion::fromVersion)
                    .toList();
            return Health.status(status(present, failed))
                    .withDetail("present", present.getVersion())
                    .withDetail("wanted", wanted.getVersion())
                    .withDetail("failed", !failed.isEmpty())
                    .build();
        }
    }

    private Status status(MigrationVersion present, List<MigrationVersion> failed) {
        if (present.compareTo(wanted) < 0 || failed.stream().anyMatch(version -> version.compareTo(wanted) <= 0)) {
            return Status.DOWN;
        }
        return failed.isEmpty() ? Status.UP : DEGRADED;
    }
}
