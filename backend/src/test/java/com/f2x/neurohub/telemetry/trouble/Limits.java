package com.f2x.neurohub.telemetry.trouble;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Limits as they are without settings. */
final class Limits {

    private Limits() {}

    static SystemProperties usual() {
        return of(null, Duration.ofMinutes(1));
    }

    static SystemProperties of(@Nullable String backups, Duration lasting) {
        return new SystemProperties(
                lasting,
                Duration.ofMinutes(5),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofDays(14),
                new SystemProperties.Requests(
                        20,
                        0.05,
                        0.1,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5)),
                new SystemProperties.Database(
                        Duration.ofMinutes(5),
                        20,
                        0.8,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        DataSize.ofGigabytes(5),
                        Duration.ofMinutes(15)),
                new SystemProperties.Backup(backups, Duration.ofHours(26)));
    }
}
