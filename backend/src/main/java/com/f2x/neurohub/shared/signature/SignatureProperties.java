package com.f2x.neurohub.shared.signature;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which changes need an electronic signature.
 *
 * @param actions those that do; none: the feature is off
 * @param validFor how long after it was given a signature can be used
 */
@Validated
@ConfigurationProperties("neurohub.signature")
public record SignatureProperties(
        @DefaultValue Set<@NotNull SignedAction> actions,

        @DefaultValue("2m") @DurationMin(seconds = 10) @DurationMax(minutes = 30)
        Duration validFor) {

    /** Whether any change needs one. */
    public boolean isOn() {
        return !actions.isEmpty();
    }

    /** The actions as the triggers of the database read them. */
    public String names() {
        return new TreeSet<>(actions).stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
