package com.f2x.neurohub.inbound.mqtt;

import com.f2x.neurohub.inbound.event.ReceivedEvent;
import com.f2x.neurohub.shared.text.Sha256;
import com.f2x.neurohub.shared.text.StorableText;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes events of Sparkplug B: births, deaths and data of nodes and devices. Names of metrics that are told once, at
 * birth, are remembered; of an alias that was told to another node the number stays.
 */
@Component
class Sparkplug {

    static final String PREFIX = "spBv1.0/";

    private static final String TIME = "event_time";

    private static final int TIMESTAMP = 1;
    private static final int METRIC = 2;
    private static final int SEQUENCE = 3;
    private static final int TYPE_LEVEL = 2;
    private static final int NODE_LEVEL = 3;
    private static final int DEVICE_LEVEL = 4;
    private static final int MOST_NAMES = 100_000;
    private static final Set<String> KINDS = Set.of("BIRTH", "DEATH", "DATA");

    private final JsonMapper mapper;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Sparkplug(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The event that a message tells.
     *
     * @throws UnreadablePayloadException if it is no birth, death or data, or no payload of Sparkplug B
     */
    ReceivedEvent event(String topic, byte[] payload) {
        String[] levels = topic.split("/", -1);
        if (levels.length <= NODE_LEVEL) {
            throw new UnreadablePayloadException("No topic of Sparkplug B: " + topic);
        }
        String kind = levels[TYPE_LEVEL].isEmpty() ? "" : levels[TYPE_LEVEL].substring(1);
        if (!KINDS.contains(kind)) {
            throw new UnreadablePayloadException("No birth, death or data: " + topic);
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_type", "SPARKPLUG_" + kind);
        event.put("mqtt_topic", topic);
        event.put("group_id", levels[1]);
        event.put("edge_node_id", levels[NODE_LEVEL]);
        boolean ofDevice = levels.length > DEVICE_LEVEL;
        event.put("equipment_code", levels[ofDevice ? DEVICE_LEVEL : NODE_LEVEL]);
        tell(event, payload, levels[1] + "/" + levels[NODE_LEVEL]);
        String hash = HexFormat.of().formatHex(Sha256.of(payload));
        String key = event.containsKey(TIME) ? "spb:" + topic + ":" + hash : null;
        return new ReceivedEvent(mapper.writeValueAsString(event), hash, key);
    }

    private void tell(Map<String, Object> event, byte[] payload, String node) {
        WireFields fields = new WireFields(ByteBuffer.wrap(payload));
        long timestamp = 0;
        long sequence = -1;
        List<Map<String, Object>> metrics = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case TIMESTAMP -> timestamp = fields.number();
                case SEQUENCE -> sequence = fields.number();
                case METRIC -> metrics.add(metric(SparkplugMetric.read(fields.message()), node));
                default -> {
                    // What else there is, is of no use here.
                }
            }
        }
        if (timestamp <= 0 && sequence < 0 && metrics.isEmpty() && payload.length > 0) {
            throw new UnreadablePayloadException("The payload has nothing of Sparkplug B");
        }
        if (timestamp > 0) {
            event.put(TIME, Instant.ofEpochMilli(timestamp).toString());
        }
        if (sequence >= 0) {
            event.put("seq", sequence);
        }
        event.put("metrics", metrics);
    }

    private Map<String, Object> metric(SparkplugMetric metric, String node) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", StorableText.of(name(metric, node)));
        if (metric.value() instanceof String text) {
            told.put("value", StorableText.of(text));
        } else if (metric.value() instanceof byte[] bytes) {
            told.put("value_base64", Base64.getEncoder().encodeToString(bytes));
        } else if (metric.value() != null) {
            told.put("value", metric.value());
        }
        if (metric.timestamp() > 0) {
            told.put("timestamp", Instant.ofEpochMilli(metric.timestamp()).toString());
        }
        return told;
    }

    private String name(SparkplugMetric metric, String node) {
        String name = metric.name() == null ? "" : metric.name();
        Long alias = metric.alias();
        if (alias == null) {
            return name;
        }
        String number = "#" + Long.toUnsignedString(alias);
        String key = node + number;
        if (name.isEmpty()) {
            return names.getOrDefault(key, number);
        }
        if (names.size() < MOST_NAMES || names.containsKey(key)) {
            names.put(key, name);
        }
        return name;
    }
}
