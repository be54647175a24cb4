package com.f2x.neurohub.load.bench;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Tells whether two JSON documents say the same: times count as instants, numbers by value, members in any order, and
 * one that is null as one that is not there.
 */
final class SameContent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SameContent() {}

    /** Refuses two that differ, with what is different first. */
    static void require(String what, byte[] one, byte[] other) {
        Object left = plain(JSON.readTree(one));
        Object right = plain(JSON.readTree(other));
        if (!left.equals(right)) {
            throw new IllegalStateException(
                    "%s is not what PostgreSQL makes of it: %s".formatted(what, difference("", left, right)));
        }
    }

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        if (node.isNumber()) {
            return new BigDecimal(node.asString()).stripTrailingZeros();
        }
        return time(node.asString());
    }

    private static Object time(String text) {
        try {
            return text.length() > 19 ? OffsetDateTime.parse(text).toInstant() : text;
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String difference(String path, Object left, Object right) {
        if (left instanceof List<?> one && right instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return difference(path + "/" + i, one.get(i), other.get(i));
                }
            }
        }
        if (left instanceof Map<?, ?> one
                && right instanceof Map<?, ?> other
                && one.keySet().equals(other.keySet())) {
            for (Map.Entry<?, ?> member : one.entrySet()) {
                Object partner = other.get(member.getKey());
                if (!member.getValue().equals(partner)) {
                    return difference(path + "/" + member.getKey(), member.getValue(), partner);
                }
            }
        }
        return "%s is %s, and %s".formatted(path, left, right);
    }
}
