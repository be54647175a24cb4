package com.f2x.neurohub.shared.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * JSON that the application shows but never looks into, so it stays text all the way from the column to the wire.
 *
 * @param text the JSON
 */
public record RawJson(@JsonRawValue @JsonValue String text) {

    /** Takes the text of a {@code jsonb} value without the blanks that PostgreSQL prints between its parts. */
    public static RawJson dense(String jsonb) {
        char[] kept = new char[jsonb.length()];
        int length = 0;
        boolean inString = false;
        for (int i = 0; i < kept.length; i++) {
            char character = jsonb.charAt(i);
            if (character == '\\') { // what follows is part of a string, also a quote
                kept[length++] = character;
                character = jsonb.charAt(++i);
            } else if (character == '"') {
                inString = !inString;
            }
            if (inString || character != ' ') {
                kept[length++] = character;
            }
        }
        return new RawJson(new String(kept, 0, length));
    }
}
