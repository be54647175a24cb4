package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.text.Sha256;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fingerprint by which a repeated record is told from one that reuses its id: SHA-256 over the record with members
 * in alphabetical order and numbers by value, so that neither spelling matters.
 */
final class ContentHash {

    private static final int LONGEST_PLAIN_NUMBER = 1000;

    private ContentHash() {}

    static String of(IngestRecord content, JsonMapper mapper) {
        StringBuilder canonical = new StringBuilder();
        write(mapper.valueToTree(content), canonical);
        return HexFormat.of().formatHex(Sha256.of(canonical.toString()));
    }

    private static void write(JsonNode node, StringBuilder canonical) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            members.forEach((name, value) -> {
                canonical.append('"').append(name).append("\":");
                write(value, canonical);
                canonical.append(',');
            });
            canonical.append('}');
        } else if (node.isArray()) {
            node.valueStream().forEach(value -> {
                write(value, canonical);
                canonical.append(',');
            });
            canonical.append(']');
        } else {
            canonical.append(node.isNumber() ? number(node) : node.toString());
        }
    }

    private static String number(JsonNode node) {
        BigDecimal value = node.decimalValue();
        boolean plain = Math.abs((long) value.scale()) < LONGEST_PLAIN_NUMBER;
        return plain && value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
