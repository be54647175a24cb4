package com.f2x.neurohub.inbound.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are received.
 *
 * @param tolerance how far the time of signing may lie behind or ahead
 * @param maxBodySize a larger body is refused before it is read
 * @param defaultSource whose deliveries those are that name no source
 * @param secret the secret of that source, for sites that administer it by configuration
 */
@Validated
@ConfigurationProperties("neurohub.inbound")
record InboundProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("300s")
        Duration tolerance,

        @NotNull @DefaultValue("1MB") DataSize maxBodySize,

        @NotNull @Pattern(regexp = WebhookSource.CODE) @DefaultValue("default")
        String defaultSource,

        @Nullable String secret) {

    @Override
    public String toString() {
        return "InboundProperties[defaultSource=%s]".formatted(defaultSource);
    }
}
