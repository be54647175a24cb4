package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.text.NormalForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The members of a JSON object, however their names are spelt. */
final class Members {

    private final Map<String, JsonNode> byName = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    private Members() {}

    static Members of(JsonNode object) {
        Members members = new Members();
        object.properties().forEach(member -> members.add(folded(member.getKey()), member.getValue()));
        return members;
    }

    private void add(String name, JsonNode value) {
        JsonNode before = byName.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            repeated.add(name);
        }
    }

    static String folded(String name) {
        return NormalForm.key(name);
    }

    /** A member by its name in small letters; a node that is missing if there is none. */
    JsonNode get(String name) {
        return byName.getOrDefault(name, MissingNode.getInstance());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Whether the object has it more than once, in different case and with different content. */
    boolean repeats(String name) {
        return repeated.contains(name);
    }

    Set<String> names() {
        return byName.keySet();
    }
}
