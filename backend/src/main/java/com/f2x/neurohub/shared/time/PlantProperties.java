package com.f2x.neurohub.shared.time;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the plant is.
 *
 * @param timeZone in which days and shifts are cut
 */
@ConfigurationProperties("neurohub.plant")
@Validated
public record PlantProperties(
        @NotNull @DefaultValue("Asia/Seoul") ZoneId timeZone) {

    /** The plant's date now. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone);
    }
}
