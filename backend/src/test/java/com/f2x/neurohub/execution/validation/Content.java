package com.f2x.neurohub.execution.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON object whose members are written as they are, so that they may be what no library would write. */
final class Content {

    /** A value that leaves its member out. */
    static final String ABSENT = "";

    private final Map<String, String> members = new LinkedHashMap<>();

    private Content(Map<String, String> members) {
        this.members.putAll(members);
    }

    /** An object of these members, as name, JSON, name, JSON. */
    static Content of(String... members) {
        return new Content(Map.of()).with(List.of(members));
    }

    /** The same object with other members. */
    Content with(List<String> changes) {
        Content changed = new Content(members);
        for (int i = 0; i < changes.size(); i += 2) {
            changed.members.put(changes.get(i), changes.get(i + 1));
        }
        return changed;
    }

    /** The same object with other members. */
    Content with(String... changes) {
        return with(List.of(changes));
    }

    /** A text as JSON that needs no escapes. */
    static String text(String plain) {
        return '"' + plain + '"';
    }

    String json() {
        return members.entrySet().stream()
                .filter(member -> !member.getValue().equals(ABSENT))
                .map(member -> text(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
