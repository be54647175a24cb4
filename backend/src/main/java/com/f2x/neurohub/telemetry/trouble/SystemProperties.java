package com.f2x.neurohub.telemetry.trouble;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * When the system itself is an alert.
 *
 * @param lasting how long requests, pool and health must be in trouble before it is told
 * @param labels how long a label may wait for its printer
 * @param clockAhead how far the clock of a station may be ahead
 * @param unsealed how long a row of the audit trail may wait for its seal
 * @param expiry how long before its end a key or certificate is told
 * @param requests when answers are too slow or too often failures
 * @param database when the database has trouble
 * @param backup when a backup is too old
 */
@Validated
@ConfigurationProperties("neurohub.alerts.system")
record SystemProperties(
        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 365) @DefaultValue("1m")
        Duration lasting,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 365) @DefaultValue("5m")
        Duration labels,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 365) @DefaultValue("10s")
        Duration clockAhead,

        @NotNull @DurationMin(seconds = 10) @DurationMax(days = 365) @DefaultValue("5m")
        Duration unsealed,

        @NotNull @DurationMin(days = 1) @DurationMax(days = 365) @DefaultValue("14d")
        Duration expiry,

        @NotNull @Valid @DefaultValue Requests requests,
        @NotNull @Valid @DefaultValue Database database,
        @NotNull @Valid @DefaultValue Backup backup) {

    /**
     * When answers of the last five minutes are too slow or too often failures.
     *
     * @param least with fewer requests nothing is said
     * @param warningErrors share of failures above which it is a warning
     * @param highErrors share above which it is urgent
     * @param warningAverage average above which it is a warning
     * @param highAverage average above which it is urgent
     * @param p95 what 95 in 100 requests may take
     * @param p99 what 99 in 100 requests may take
     */
    record Requests(
            @Min(1) @DefaultValue("20") int least,

            @DecimalMin("0.0") @DecimalMax("1.0") @DefaultValue("0.05")
            double warningErrors,

            @DecimalMin("0.0") @DecimalMax("1.0") @DefaultValue("0.1")
            double highErrors,

            @NotNull @DurationMin(millis = 1) @DurationMax(days = 365) @DefaultValue("2s")
            Duration warningAverage,

            @NotNull @DurationMin(millis = 1) @DurationMax(days = 365) @DefaultValue("5s")
            Duration highAverage,

            @NotNull @DurationMin(millis = 1) @DurationMax(days = 365) @DefaultValue("2s")
            Duration p95,

            @NotNull @DurationMin(millis = 1) @DurationMax(days = 365) @DefaultValue("5s")
            Duration p99) {

        /** Otherwise there is no warning before it is urgent. */
        @AssertTrue(message = "warning-errors must not be above high-errors")
        boolean isWarningErrorsBelowHigh() {
            return warningErrors <= highErrors;
        }

        /** The same of how long answers take. */
        @AssertTrue(message = "warning-average must not be above high-average")
        boolean isWarningAverageBelowHigh() {
            return isAscending(warningAverage, highAverage);
        }
    }

    /**
     * When the database has trouble.
     *
     * @param window how far back slow statements and requests with too many statements count
     * @param slowStatements slow statements of that time above which it is a warning
     * @param poolUsed share of the connections above which it is a warning
     * @param warningLag how far a standby may be behind
     * @param highLag how far it may be behind before it is urgent
     * @param retained how much write-ahead log may be kept for a replica
     * @param transactionAge how long a transaction may be open
     */
    record Database(
            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("5m")
            Duration window,

            @Min(1) @DefaultValue("20") int slowStatements,

            @DecimalMin("0.0") @DecimalMax("1.0") @DefaultValue("0.8")
            double poolUsed,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 365) @DefaultValue("30s")
            Duration warningLag,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 365) @DefaultValue("5m")
            Duration highLag,

            @NotNull @DefaultValue("5GB") DataSize retained,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 365) @DefaultValue("15m")
            Duration transactionAge) {

        /** Otherwise there is no warning before it is urgent. */
        @AssertTrue(message = "warning-lag must not be above high-lag")
        boolean isWarningLagBelowHigh() {
            return isAscending(warningLag, highLag);
        }

        /** Otherwise a replica would always be away. */
        @AssertTrue(message = "retained must be more than 0")
        boolean isRetainedPositive() {
            return retained == null || retained.toBytes() > 0;
        }
    }

    /**
     * When a backup is too old.
     *
     * @param directory where backups are put, as this node sees it; null if it does not
     * @param age how old the latest may be
     */
    record Backup(
            @Nullable String directory,

            @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365) @DefaultValue("26h")
            Duration age) {}

    /** What is missing is found by others. */
    private static boolean isAscending(@Nullable Duration lower, @Nullable Duration upper) {
        return lower == null || upper == null || lower.compareTo(upper) <= 0;
    }
}
