package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.text.NormalForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads free JSON as Jackson does, its names and texts composed, its numbers within {@link NumberBounds}. */
final class TreeDeserializer extends StdDeserializer<JsonNode> {

    private final ValueDeserializer<? extends JsonNode> plain = JsonNodeDeserializer.getDeserializer(JsonNode.class);

    TreeDeserializer() {
        super(JsonNode.class);
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = read(parser, context);
        if (!NumberBounds.hold(node)) {
            throw beyondBounds(context);
        }
        return isComposed(node) ? node : composed(node, context);
    }

    /** Reads as Jackson does; exponents that no number can have fail in the arithmetic below it. */
    private JsonNode read(JsonParser parser, DeserializationContext context) {
        try {
            return plain.deserialize(parser, context);
        } catch (ArithmeticException | NumberFormatException e) {
            throw beyondBounds(context);
        }
    }

    private DatabindException beyondBounds(DeserializationContext context) {
        return context.instantiationException(
                handledType(),
                Unfit.because("must not have numbers of over 1,000 digits, or beyond 10 to the power of ±400"));
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return plain.getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return plain.getAbsentValue(context);
    }

    /** Nearly all are, and these are not copied. */
    private static boolean isComposed(JsonNode node) {
        for (String name : node.propertyNames()) {
            if (!isComposed(name)) {
                return false;
            }
        }
        for (JsonNode value : node) {
            if (!isComposed(value)) {
                return false;
            }
        }
        return !node.isString() || isComposed(node.asString());
    }

    private static boolean isComposed(String text) {
        return NormalForm.words(text).equals(text);
    }

    private JsonNode composed(JsonNode node, DeserializationContext context) {
        if (node.isObject()) {
            ObjectNode object = context.getNodeFactory().objectNode();
            node.properties().forEach(member -> put(object, member.getKey(), member.getValue(), context));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = context.getNodeFactory().arrayNode();
            node.forEach(value -> array.add(composed(value, context)));
            return array;
        }
        return node.isString() ? context.getNodeFactory().stringNode(NormalForm.words(node.asString())) : node;
    }

    private void put(ObjectNode object, String name, JsonNode value, DeserializationContext context) {
        String composed = NormalForm.words(name);
        if (object.has(composed)) {
            throw context.instantiationException(handledType(), Unfit.because("must not name a member twice"));
        }
        object.set(composed, composed(value, context));
    }
}
