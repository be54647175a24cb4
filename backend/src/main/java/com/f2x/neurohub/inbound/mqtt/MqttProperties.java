package com.f2x.neurohub.inbound.mqtt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Events that machines publish to an MQTT broker.
 *
 * @param enabled whether this node listens to the broker
 * @param host where the broker is
 * @param port its port
 * @param tls whether the connection is encrypted
 * @param username how the application signs in there, if it has to
 * @param password its password
 * @param clientId what the broker knows this node by, another one for each node; its host and port if absent
 * @param group nodes of a group share the messages among them, so that each takes its part
 * @param session how long the broker keeps messages for a node that is away
 * @param source code of the source that all events belong to
 * @param sparkplug whether Sparkplug B is listened to, below {@code spBv1.0/}
 * @param topics what else is
 */
@Validated
@ConfigurationProperties("neurohub.mqtt")
record MqttProperties(
        @DefaultValue("false") boolean enabled,
        @NotBlank @DefaultValue("localhost") String host,
        @Min(1) @Max(65_535) @DefaultValue("1883") int port,
        @DefaultValue("false") boolean tls,
        @Nullable String username,
        @Nullable String password,
        @Nullable String clientId,
        @DefaultValue("neurohub") String group,

        @NotNull @DurationMin(seconds = 0) @DefaultValue("1d")
        Duration session,

        @Nullable String source,
        @DefaultValue("true") boolean sparkplug,
        @NotNull @Valid @DefaultValue List<Topic> topics) {

    /**
     * Messages of JSON objects.
     *
     * @param filter topics, as MQTT writes them, with + and #
     * @param eventType their kind, where they do not say it
     * @param equipmentLevel which level of the topic, from 0, names the machine, where they do not; -1 for none
     */
    record Topic(
            @NotBlank String filter,
            @Nullable String eventType,
            @Min(-1) @DefaultValue("-1") int equipmentLevel) {}

    /** An event without a source is nobody's. */
    @AssertTrue(message = "source must be the code of a source of events")
    boolean isSourceNamed() {
        return !enabled || (source != null && !source.isBlank());
    }

    /** A broker keeps messages for whoever comes back under the same name. */
    @AssertTrue(message = "client-id must not be blank")
    boolean isClientNamed() {
        return clientId == null || !clientId.isBlank();
    }

    @Override
    public String toString() {
        return "MqttProperties[host=%s, port=%d]".formatted(host, port);
    }
}
