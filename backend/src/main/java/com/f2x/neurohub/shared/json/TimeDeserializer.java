package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Unfit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads times and days from texts only: a number is no time. An empty text is none. */
final class TimeDeserializer<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reading;

    TimeDeserializer(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        try {
            return text.isBlank() ? null : reading.apply(text);
        } catch (Unfit unreadable) {
            throw context.instantiationException(handledType(), unreadable);
        }
    }
}
