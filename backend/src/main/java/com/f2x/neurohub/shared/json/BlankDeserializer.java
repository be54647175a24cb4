package com.f2x.neurohub.shared.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a member as it is read otherwise, and a blank text as nothing. */
final class BlankDeserializer extends ValueDeserializer<Object> {

    private final @Nullable ValueDeserializer<?> other;

    /** For Jackson, which asks for one that knows its member. */
    BlankDeserializer() {
        this(null);
    }

    private BlankDeserializer(@Nullable ValueDeserializer<?> other) {
        this.other = other;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty member) {
        return member == null
                ? this
                : new BlankDeserializer(context.findContextualValueDeserializer(member.getType(), member));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (other == null) {
            throw new IllegalStateException("It stands at a member only");
        }
        boolean blank =
                parser.hasToken(JsonToken.VALUE_STRING) && parser.getString().isBlank();
        return blank ? null : other.deserialize(parser, context);
    }
}
