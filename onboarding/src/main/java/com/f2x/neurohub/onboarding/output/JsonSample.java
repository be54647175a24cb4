package com.f2x.neurohub.onboarding.output;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The first rows as {@code {"sample_data": [{COLUMN: "text" or null}]}}. */
public final class JsonSample implements AutoCloseable {

    /** How many rows it holds at most. */
    public static final int MOST_ROWS = 100;

    private final JsonGenerator generator;

    public JsonSample(OutputStream out) {
        generator = Json.generator(out);
        generator.writeStartObject();
        generator.writeArrayPropertyStart("sample_data");
    }

    public void beginRow() {
        generator.writeStartObject();
    }

    public void value(String column, @Nullable String value) {
        generator.writeName(column);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value);
        }
    }

    public void endRow() {
        generator.writeEndObject();
    }

    /** Ends the document. */
    public void end() {
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    @Override
    public void close() {
        generator.close();
    }
}
