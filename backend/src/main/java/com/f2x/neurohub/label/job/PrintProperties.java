package com.f2x.neurohub.label.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How labels are sent to printers.
 *
 * @param enabled whether this node prints
 * @param pollInterval how often each node looks for labels
 * @param printers how many printers each node serves at once
 * @param connectTimeout how long a printer may take to accept a connection
 * @param answerTimeout how long a printer that is there may take to say that it took a label
 * @param firstRetry pause after the first failure; each further one doubles it
 * @param longestRetry longest pause between two attempts
 * @param wideFont font stored in the printers for letters that their own lacks, such as {@code E:KOREAN.TTF}; none if
 *     empty
 */
@Validated
@ConfigurationProperties("neurohub.printing")
record PrintProperties(
        @DefaultValue("true") boolean enabled,

        @NotNull @DurationMin(millis = 10) @DefaultValue("1s")
        Duration pollInterval,

        @Min(1) @Max(64) @DefaultValue("16") int printers,

        @NotNull @DurationMin(millis = 10) @DefaultValue("3s")
        Duration connectTimeout,

        @NotNull @DurationMin(millis = 200) @DefaultValue("2m")
        Duration answerTimeout,

        @NotNull @DurationMin(millis = 1) @DefaultValue("1s")
        Duration firstRetry,

        @NotNull @DurationMin(millis = 1) @DefaultValue("30s")
        Duration longestRetry,

        @DefaultValue("") String wideFont) {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** After how long another node takes over from one that is silent: later than any label can be under way. */
    Duration lease() {
        return connectTimeout.plus(answerTimeout).plus(MARGIN);
    }
}
