package com.f2x.neurohub.shared.text;

import com.f2x.neurohub.shared.problem.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds or leaves out what PostgreSQL cannot store: the NUL character, which it refuses, and half of a surrogate pair,
 * which becomes a question mark on the way.
 */
public final class StorableText {

    private static final Words NUL = Words.of("must not contain the NUL character");
    private static final Words HALF = Words.of("must not contain half of a surrogate pair");

    private StorableText() {}

    /**
     * Returns what can be stored of a text that others wrote, such as the reason of a failure: so much of it at most.
     */
    public static String of(String text, int most) {
        String storable = text.replace("\0", "");
        return storable.substring(0, Math.min(storable.length(), most));
    }

    /** Returns what can be stored of a text that others wrote, also within JSON: all but what is named above. */
    public static String of(String text) {
        return text.codePoints()
                .filter(character -> character != 0 && Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns what a text must not contain but does, in words that follow a field's name; null if it is fine. */
    public static @Nullable Words flaw(String text) {
        if (text.indexOf(0) >= 0) {
            return NUL;
        }
        boolean half = text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
        return half ? HALF : null;
    }

    /** Returns the first flaw of a text or name within; null if all are fine. */
    public static @Nullable Words flaw(JsonNode node) {
        Words flaw = node.isString() ? flaw(node.asString()) : null;
        for (String name : node.propertyNames()) {
            flaw = flaw == null ? flaw(name) : flaw;
        }
        for (JsonNode value : node) {
            flaw = flaw == null ? flaw(value) : flaw;
        }
        return flaw;
    }
}
