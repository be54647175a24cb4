package com.f2x.neurohub.telemetry.trouble;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Limits as they are without settings. */
final class Limits {

    private Limits() {}

    static SystemLimits usual() {
        return of(null, Duration.ofMinutes(1));
    }

    static SystemLimits of(@Nullable String backups, Duration lasting) {
        return new SystemLimits(
                lasting,
                Duration.ofMinutes(5),
                Duration.ofSeconds(10),
                Duration.ofDays(14),
                new SystemLimits.Requests(
                        20,
                        0.05,
                        0.1,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5)),
                new SystemLimits.Database(
                        20,
                        0.8,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        DataSize.ofGigabytes(5),
                        Duration.ofMinutes(15)),
                new SystemLimits.Backup(backups, Duration.ofHours(26)));
    }
}
