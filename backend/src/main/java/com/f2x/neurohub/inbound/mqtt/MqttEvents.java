package com.f2x.neurohub.inbound.mqtt;

import com.f2x.neurohub.inbound.event.Landing;
import com.f2x.neurohub.inbound.event.ObjectText;
import com.f2x.neurohub.inbound.event.ReceivedEvent;
import com.f2x.neurohub.inbound.mqtt.MqttProperties.Topic;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.text.Sha256;
import com.f2x.neurohub.shared.text.StorableText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes events of messages. What a message does not say its topic does; a message that is no JSON object is kept as
 * text.
 */
@Component
@EnableConfigurationProperties(MqttProperties.class)
class MqttEvents {

    /** More bytes than that are not kept, only that they came. */
    private static final int LONGEST = 1 << 20;

    private static final String TYPE = "event_type";
    private static final String EQUIPMENT = "equipment_code";

    private final MqttProperties properties;
    private final Sparkplug sparkplug;
    private final JsonMapper mapper;

    MqttEvents(MqttProperties properties, Sparkplug sparkplug, JsonMapper mapper) {
        this.properties = properties;
        this.sparkplug = sparkplug;
        this.mapper = mapper;
    }

    /** The event that a message tells. */
    ReceivedEvent of(String topic, byte[] payload) {
        try {
            return topic.startsWith(Sparkplug.PREFIX) ? sparkplug.event(topic, payload) : members(topic, payload);
        } catch (UnreadablePayloadException e) {
            return text(topic, payload);
        }
    }

    /** What can be kept of any message, also where the event that it tells cannot. */
    ReceivedEvent told(String topic, byte[] payload) {
        Map<String, Object> event = new LinkedHashMap<>(mapped(topic, null));
        if (payload.length > LONGEST) {
            event.put("message_size", payload.length);
        } else {
            event.put("message_base64", Base64.getEncoder().encodeToString(payload));
        }
        String hash = HexFormat.of().formatHex(Sha256.of(payload));
        return new ReceivedEvent(mapper.writeValueAsString(event), hash, null);
    }

    private ReceivedEvent members(String topic, byte[] payload) {
        try {
            ObjectText event = ObjectText.read(payload);
            return received(topic, event.with(mapped(topic, event)), payload);
        } catch (ProblemException e) {
            return text(topic, payload);
        }
    }

    private ReceivedEvent text(String topic, byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        if (payload.length > LONGEST || StorableText.flaw(text) != null || text.indexOf('\uFFFD') >= 0) {
            return told(topic, payload);
        }
        Map<String, String> event = mapped(topic, null);
        event.put("message_text", text);
        return received(topic, mapper.writeValueAsString(event), payload);
    }

    /** A number that a machine gives its messages tells them from each other, not from those of other machines. */
    private static ReceivedEvent received(String topic, String json, byte[] payload) {
        ReceivedEvent event = Landing.received(json, payload);
        String key = event.dedupeKey();
        return key == null ? event : new ReceivedEvent(json, event.hash(), "mqtt:" + topic + ":" + key);
    }

    /** What the topic of a message says, so far as the message itself does not. */
    private Map<String, String> mapped(String topic, @Nullable ObjectText event) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("mqtt_topic", StorableText.of(topic));
        Optional<Topic> mapping = properties.topics().stream()
                .filter(known -> TopicFilter.means(known.filter(), topic))
                .findFirst();
        if (mapping.isPresent()) {
            String type = mapping.get().eventType();
            if (type != null && !has(event, TYPE, "evt_type")) {
                members.put(TYPE, type);
            }
            String[] levels = topic.split("/", -1);
            int level = mapping.get().equipmentLevel();
            if (level >= 0 && level < levels.length && !has(event, EQUIPMENT, "equipment")) {
                members.put(EQUIPMENT, StorableText.of(levels[level]));
            }
        }
        return members;
    }

    private static boolean has(@Nullable ObjectText event, String name, String other) {
        return event != null && (event.has(name) || event.has(other));
    }
}
