package com.f2x.neurohub.shared.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads texts as Jackson does, but refuses the NUL character, which PostgreSQL cannot store. */
final class TextDeserializer extends StdScalarDeserializer<String> {

    private static final char NUL = '\u0000';

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.indexOf(NUL) >= 0) {
            return context.reportInputMismatch(this, "must not contain the NUL character");
        }
        return text;
    }
}
