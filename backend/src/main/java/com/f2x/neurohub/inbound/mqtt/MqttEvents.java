package com.f2x.neurohub.inbound.mqtt;

import com.f2x.neurohub.inbound.event.Landing;
import com.f2x.neurohub.inbound.event.ReceivedEvent;
import com.f2x.neurohub.inbound.mqtt.MqttProperties.Topic;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.text.StorableText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes events of messages. What a message does not say its topic does; a message that is no JSON object is kept as
 * text.
 */
@Component
@EnableConfigurationProperties(MqttProperties.class)
class MqttEvents {

    /** More bytes than that are not kept, only that they came. */
    private static final int LONGEST = 500_000;

    private static final String TYPE = "event_type";
    private static final String EQUIPMENT = "equipment_code";

    private final List<Topic> topics;
    private final Sparkplug sparkplug;
    private final JsonMapper mapper;

    MqttEvents(MqttProperties properties, Sparkplug sparkplug, JsonMapper mapper) {
        this.topics = properties.topics();
        this.sparkplug = sparkplug;
        this.mapper = mapper;
    }

    /** The event that a message tells. */
    ReceivedEvent of(String topic, byte[] payload) {
        if (topic.startsWith(Sparkplug.PREFIX)) {
            try {
                return sparkplug.event(topic, payload);
            } catch (UnreadablePayloadException e) {
                return received(opaque(topic, payload), payload);
            }
        }
        ObjectNode event = members(payload);
        if (event == null) {
            return received(mapped(topic, opaque(topic, payload)), payload);
        }
        try {
            return received(mapped(topic, event), payload);
        } catch (ProblemException e) {
            return received(mapped(topic, opaque(topic, payload)), payload);
        }
    }

    private ReceivedEvent received(ObjectNode event, byte[] payload) {
        return Landing.received(mapper.writeValueAsString(event), payload);
    }

    private ObjectNode mapped(String topic, ObjectNode event) {
        event.put("mqtt_topic", StorableText.of(topic, topic.length()));
        topics.stream()
                .filter(known -> TopicFilter.means(known.filter(), topic))
                .findFirst()
                .ifPresent(known -> complete(topic, known, event));
        return event;
    }

    private static void complete(String topic, Topic known, ObjectNode event) {
        if (known.eventType() != null && !event.has(TYPE) && !event.has("evt_type")) {
            event.put(TYPE, known.eventType());
        }
        String[] levels = topic.split("/", -1);
        int level = known.equipmentLevel();
        if (level >= 0 && level < levels.length && !event.has(EQUIPMENT) && !event.has("equipment")) {
            event.put(EQUIPMENT, levels[level]);
        }
    }

    private @Nullable ObjectNode members(byte[] payload) {
        try {
            JsonNode read = payload.length > LONGEST ? null : mapper.readTree(payload);
            return read instanceof ObjectNode members && StorableText.flaw(members) == null ? members : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private ObjectNode opaque(String topic, byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        boolean readable = StorableText.flaw(text) == null && text.indexOf('\uFFFD') < 0;
        ObjectNode event = mapper.createObjectNode();
        event.put("mqtt_topic", StorableText.of(topic, topic.length()));
        if (payload.length > LONGEST) {
            return event.put("message_size", payload.length);
        }
        return readable
                ? event.put("message_text", text)
                : event.put("message_base64", Base64.getEncoder().encodeToString(payload));
    }
}
