package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.shared.json.JsonSize;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.StorableText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Reads measurements and defects in the forms that clients send. */
public final class Payload {

    private static final int MOST_VALUES = 20_000;
    private static final int LONGEST = 256 * 1024;

    private Payload() {}

    /** What was sent, or a node that is missing. */
    public static JsonNode given(@Nullable JsonNode sent) {
        return sent == null ? MissingNode.getInstance() : sent;
    }

    /** Whether nothing was sent. */
    public static boolean isAbsent(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    /**
     * Reads measurements. An array becomes the {@code items} of an object, so that a search finds a measurement at one
     * place.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it is neither an object nor an array
     */
    public static JsonNode measurements(@Nullable JsonNode sent) {
        JsonNode node = storable(given(sent), "measurements");
        if (isAbsent(node)) {
            return JsonNodeFactory.instance.objectNode();
        }
        Outcome.requireFewMeasurements(node);
        if (node.isArray()) {
            return JsonNodeFactory.instance.objectNode().set("items", node);
        }
        if (node.isObject()) {
            return node;
        }
        throw Rule.INVALID_CONTENT.at("measurements", "must be an object or an array");
    }

    /**
     * Reads an array of defects, each a code or an object with a code.
     *
     * @param field the array's name on the wire
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the element that is none
     */
    public static List<Defect> defects(@Nullable JsonNode sent, String field) {
        JsonNode node = storable(given(sent), field);
        List<Defect> defects = new ArrayList<>();
        if (isAbsent(node)) {
            return defects;
        }
        if (!node.isArray()) {
            throw Rule.INVALID_CONTENT.at(field, "must be an array");
        }
        Outcome.requireFewDefects(node.size(), field);
        for (int i = 0; i < node.size(); i++) {
            defects.add(SentDefect.read(node.get(i), "%s[%d]".formatted(field, i)));
        }
        return defects;
    }

    private static JsonNode storable(JsonNode node, String field) {
        Words size = JsonSize.flaw(node, MOST_VALUES, LONGEST);
        Words flaw = size == null ? StorableText.flaw(node) : size;
        if (flaw != null) {
            throw Rule.INVALID_CONTENT.at(field, flaw);
        }
        return node;
    }

    /** Reads a member that is a text with something in it. */
    public static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }
}
