package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.text.TextKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads texts as Jackson does, in the form of what they are; what its member does not say to be a code is words. */
final class TextDeserializer extends StdScalarDeserializer<String> {

    private final TextKind kind;

    TextDeserializer(TextKind kind) {
        super(String.class);
        this.kind = kind;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty member) {
        Text text = member == null ? null : member.getAnnotation(Text.class);
        return text == null || text.value() == kind ? this : new TextDeserializer(text.value());
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken().isBoolean()) {
            throw context.instantiationException(handledType(), Unfit.because("must be a text"));
        }
        String text = StringDeserializer.instance.deserialize(parser, context);
        try {
            return text == null ? null : kind.read(text);
        } catch (Unfit unreadable) {
            throw context.instantiationException(handledType(), unreadable);
        }
    }
}
