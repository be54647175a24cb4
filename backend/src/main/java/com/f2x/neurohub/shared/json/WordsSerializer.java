package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Words;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes words in the language of the reader; in English where nobody says who reads, as for what is stored. */
public final class WordsSerializer extends StdSerializer<Words> {

    private final transient Languages languages;

    WordsSerializer(Languages languages) {
        super(Words.class);
        this.languages = languages;
    }

    /** Writes for readers of a language. */
    public static ObjectWriter writer(JsonMapper mapper, Locale reader) {
        return mapper.writer().withAttribute(Locale.class, reader);
    }

    @Override
    public void serialize(Words words, JsonGenerator json, SerializationContext context) {
        Locale reader = context.getAttribute(Locale.class) instanceof Locale known ? known : Locale.ENGLISH;
        json.writeString(languages.in(reader).say(words));
    }
}
