package com.f2x.neurohub.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the measurements in the shapes testers send: {@code {items: [...]}}, a list of items, or an object from code to
 * plain value or item. What is none of these is an attribute and left alone.
 */
final class Readings {

    private static final String ITEMS = "items";
    private static final String VALUE = "value";

    private final List<Reading> found = new ArrayList<>();

    private Readings() {}

    /**
     * The measurements of a message in its order, repeated codes included. Plain values and lists of a flat object are
     * among them, marked as {@link Reading#bare bare}.
     *
     * @param measurements as sent or stored; anything but an object or list holds no measurement
     */
    static List<Reading> of(@Nullable JsonNode measurements) {
        Readings readings = new Readings();
        if (measurements != null && measurements.isArray()) {
            readings.readItems(measurements);
        } else if (measurements != null && measurements.isObject()) {
            readings.readMembers(measurements);
        }
        return List.copyOf(readings.found);
    }

    private void readItems(JsonNode items) {
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (item.isObject()) {
                String name = text(item.get("name"));
                String code = text(item.get("code"));
                found.add(item(code != null ? code : name != null ? name : "items[" + i + "]", item));
            }
        }
    }

    private void readMembers(JsonNode members) {
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            JsonNode content = member.getValue();
            if (content.isArray() && member.getKey().equals(ITEMS)) {
                readItems(content);
            } else if (!content.isObject()) {
                found.add(Reading.bare(member.getKey(), present(content)));
            } else if (content.has(VALUE)) {
                found.add(item(member.getKey(), content));
            }
        }
    }

    private static Reading item(String code, JsonNode item) {
        String unit = text(item.get("unit"));
        JsonNode limits = item.get("spec");
        MessageSpec spec = limits != null && limits.isObject() ? MessageSpec.read(code, unit, limits) : null;
        return new Reading(
                code,
                text(item.get("name")),
                present(item.get(VALUE)),
                unit,
                spec == null ? null : spec.spec(),
                spec == null ? null : spec.flaw(),
                text(item.get("result")),
                false);
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? null : node;
    }

    /** The text of a scalar that has one; null for blank text. */
    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null
                || !node.isValueNode()
                || node.isNull()
                || node.asString().isBlank()) {
            return null;
        }
        return node.asString().strip();
    }
}
