package com.f2x.neurohub.telemetry.trouble;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.platform.statistics.DatabaseFigures;
import com.f2x.neurohub.shared.problem.Words;
import java.time.Duration;
import java.util.stream.Stream;

/** What is wrong with what all nodes share; each of them sees the same. */
final class SharedTroubles {

    static final String WATCH = "system";

    private static final long BYTES_PER_MEGABYTE = 1L << 20;
    private static final int SECONDS_PER_MINUTE = 60;

    private final SystemProperties limits;

    SharedTroubles(SystemProperties limits) {
        this.limits = limits;
    }

    /** What the database tells of itself. */
    Stream<Finding> database(DatabaseFigures figures) {
        SystemProperties.Database most = limits.database();
        return Stream.of(
                        lag(figures.replicationLagSeconds(), most),
                        retained(figures.retainedBytes(), most),
                        transaction(figures.oldestTransactionSeconds(), most))
                .flatMap(found -> found);
    }

    /** What is recorded and stays without a seal. */
    Stream<Finding> unsealed(Duration age) {
        return age.compareTo(limits.unsealed()) <= 0
                ? Stream.empty()
                : Stream.of(trouble(
                        "unsealed",
                        HIGH,
                        Words.of("The audit trail is not sealed"),
                        Words.of("What was recorded %d minutes ago is not sealed yet", age.toMinutes())));
    }

    /** A printer that does not print. */
    Finding label(TroubleStore.Waiting waiting) {
        return trouble(
                "labels:" + waiting.id(),
                MEDIUM,
                Words.of("Labels wait"),
                Words.of(
                        "Labels for printer %s have waited for %d minutes",
                        waiting.printer(), waiting.seconds() / SECONDS_PER_MINUTE));
    }

    /** A key that ends. */
    Finding key(TroubleStore.Ending ending) {
        return trouble(
                "key:" + ending.id(),
                HIGH,
                Words.of("A key expires"),
                Words.of("API key %s expires in %d days", ending.name(), ending.days()));
    }

    private static Stream<Finding> lag(double seconds, SystemProperties.Database most) {
        return seconds <= most.warningLag().toSeconds()
                ? Stream.empty()
                : Stream.of(trouble(
                        "replication",
                        seconds > most.highLag().toSeconds() ? HIGH : MEDIUM,
                        Words.of("A replica is behind"),
                        Words.of("A standby of the database is %d seconds behind", (long) seconds)));
    }

    private static Stream<Finding> retained(long bytes, SystemProperties.Database most) {
        return bytes <= most.retained().toBytes()
                ? Stream.empty()
                : Stream.of(trouble(
                        "retained",
                        HIGH,
                        Words.of("A replica is away"),
                        Words.of(
                                "The database keeps %d MB of its log for a replica that does not fetch it",
                                bytes / BYTES_PER_MEGABYTE)));
    }

    private static Stream<Finding> transaction(double seconds, SystemProperties.Database most) {
        return seconds <= most.transactionAge().toSeconds()
                ? Stream.empty()
                : Stream.of(trouble(
                        "transaction",
                        MEDIUM,
                        Words.of("A transaction stays open"),
                        Words.of(
                                "A transaction of the database has been open for %d minutes",
                                (long) seconds / SECONDS_PER_MINUTE)));
    }

    private static Finding trouble(String what, AlertSeverity severity, Words title, Words message) {
        return Finding.trouble(WATCH + ":" + what, severity, title, message);
    }
}
