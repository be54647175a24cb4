package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Measures free JSON, no further than up to its bounds. */
public final class JsonSize {

    private static final int DEEPEST = 64;
    private static final int USUAL_NUMBER = 20;

    private final int mostValues;
    private final long longest;
    private int values;
    private long length;

    private JsonSize(int mostValues, long longest) {
        this.mostValues = mostValues;
        this.longest = longest;
    }

    /**
     * Returns what is wrong with JSON beyond the bounds, in words that follow a field's name; null if it is within.
     *
     * @param mostValues values in all: objects, arrays, texts, numbers
     * @param longest about so many characters
     */
    public static @Nullable Words flaw(JsonNode node, int mostValues, int longest) {
        return new JsonSize(mostValues, longest).holds(node, 1)
                ? null
                : Words.of(
                        "must not have over %d values or %d characters, or more than %d levels",
                        mostValues, longest, DEEPEST);
    }

    private boolean holds(JsonNode node, int level) {
        values++;
        length += length(node);
        for (String name : node.propertyNames()) {
            length += name.length();
        }
        if (level > DEEPEST || values + node.size() > mostValues || length > longest) {
            return false;
        }
        for (JsonNode child : node) {
            if (!holds(child, level + 1)) {
                return false;
            }
        }
        return true;
    }

    private static long length(JsonNode node) {
        if (node.isString()) {
            return node.asString().length();
        }
        return node.isBigDecimal() || node.isBigInteger()
                ? node.decimalValue().precision()
                : node.isNumber() ? USUAL_NUMBER : 0;
    }
}
