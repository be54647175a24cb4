package com.f2x.neurohub.alert.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When there are alerts.
 *
 * @param enabled whether this node looks for them
 * @param interval how often it does
 * @param coolDown how long after it was last seen something that happens again is the same alert, and no news
 * @param delayFactor a step that runs for this many times its estimated duration is late
 * @param equipmentDown how long equipment may be in maintenance or out of service
 * @param webhookBacklog how long an event may wait to be delivered
 * @param yield when the runs of a process fail too often
 * @param disk when the disk of a node is too full
 */
@Validated
@ConfigurationProperties("neurohub.alerts")
public record AlertProperties(
        @DefaultValue("true") boolean enabled,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("10s")
        Duration interval,

        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 365) @DefaultValue("15m")
        Duration coolDown,

        @DecimalMin("1.0") @DecimalMax("100.0") @DefaultValue("1.5")
        double delayFactor,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 365) @DefaultValue("2h")
        Duration equipmentDown,

        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 365) @DefaultValue("15m")
        Duration webhookBacklog,

        @NotNull @Valid @DefaultValue Yield yield,
        @NotNull @Valid @DefaultValue Disk disk) {

    /**
     * When the runs of a process fail too often.
     *
     * @param window how far back runs are looked at, by their completion
     * @param leastRuns with fewer of them nothing is said
     * @param warningFailures share of failed runs above which it is a warning
     * @param highFailures share above which it is urgent
     */
    public record Yield(
            @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365) @DefaultValue("1h")
            Duration window,

            @Min(1) @DefaultValue("5") int leastRuns,

            @DecimalMin("0.0") @DecimalMax("1.0") @DefaultValue("0.1")
            double warningFailures,

            @DecimalMin("0.0") @DecimalMax("1.0") @DefaultValue("0.2")
            double highFailures) {

        /** Otherwise there is no warning before it is urgent. */
        @AssertTrue(message = "warning-failures must not be above high-failures")
        boolean isWarningBelowHigh() {
            return warningFailures <= highFailures;
        }
    }

    /**
     * When the disk of a node is too full.
     *
     * @param path any path on that disk
     * @param warningUsed share of it in use above which it is a warning
     * @param highUsed share above which it is urgent
     */
    public record Disk(
            @NotBlank @DefaultValue(".") String path,

            @DecimalMin("0.0") @DecimalMax("1.0") @DefaultValue("0.8")
            double warningUsed,

            @DecimalMin("0.0") @DecimalMax("1.0") @DefaultValue("0.95")
            double highUsed) {

        /** Otherwise it would never be full. */
        @AssertTrue(message = "path must be there, on a disk of this node")
        boolean isPathThere() {
            return new File(path).getTotalSpace() > 0;
        }

        /** Otherwise there is no warning before it is urgent. */
        @AssertTrue(message = "warning-used must not be above high-used")
        boolean isWarningBelowHigh() {
            return warningUsed <= highUsed;
        }
    }
}
