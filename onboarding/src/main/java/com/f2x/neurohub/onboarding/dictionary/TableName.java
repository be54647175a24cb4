package com.f2x.neurohub.onboarding.dictionary;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as somebody wrote it: {@code ORDERS}, {@code MES.ORDERS}, {@code "Mixed case"}. It is only looked for.
 *
 * @param schema the schema, where one is written
 * @param name the table
 */
public record TableName(@Nullable Part schema, Part name) {

    /**
     * A part of the name.
     *
     * @param text without quotes
     * @param exact whether it was in quotes, so that capitals matter
     */
    public record Part(String text, boolean exact) {

        /** Returns a part that was not in quotes. */
        public static Part plain(String text) {
            return new Part(text, false);
        }

        /** Returns how it is stored if it was written without quotes. */
        String folded() {
            return exact ? text : text.toUpperCase(Locale.ROOT);
        }

        boolean matches(String stored) {
            return stored.equals(text) || stored.equals(folded());
        }
    }

    /**
     * Reads a name.
     *
     * @throws OnboardingException if it is none
     */
    public static TableName parse(String written) {
        List<Part> parts = parts(written, '.');
        if (parts.size() > 2) {
            throw invalid(written);
        }
        return parts.size() == 1 ? new TableName(null, parts.get(0)) : new TableName(parts.get(0), parts.get(1));
    }

    /** Reads names with commas between them; a comma in quotes belongs to the name. */
    public static List<TableName> parseList(String written) {
        return split(written, ',').stream().map(TableName::parse).toList();
    }

    /** Returns the same with a schema, if it has none. */
    public TableName within(@Nullable Part otherwise) {
        return schema != null ? this : new TableName(otherwise, name);
    }

    @Override
    public String toString() {
        return schema == null ? name.text() : schema.text() + "." + name.text();
    }

    private static List<Part> parts(String written, char separator) {
        return split(written, separator).stream().map(TableName::part).toList();
    }

    private static Part part(String written) {
        String text = written.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        String name = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        if (name.isEmpty()) {
            throw invalid(written);
        }
        return new Part(name, quoted);
    }

    private static List<String> split(String written, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int place = 0; place < written.length(); place++) {
            char character = written.charAt(place);
            quoted ^= character == '"';
            if (character == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        if (quoted) {
            throw invalid(written);
        }
        parts.add(part.toString());
        return parts;
    }

    private static OnboardingException invalid(String written) {
        return new OnboardingException(FailureCode.CONFIG_INVALID, "This is no name of a table: " + written);
    }
}
