package com.f2x.neurohub.shared.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people are told, before it is said in their language.
 *
 * @param pattern the English text, with a place for each argument as in {@link String#format}; it is also the key under
 *     which its translation is found
 * @param arguments what stands in these places; words among them are said in the same language
 */
public record Words(String pattern, List<@Nullable Object> arguments) {

    private static final int MOST_JOINED = 20;
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH, Map.of(), ZoneOffset.UTC);

    /** The text that begins in English, so that all of it can be translated. */
    @FormatMethod
    public static Words of(@CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return new Words(pattern, Collections.unmodifiableList(Arrays.asList(arguments)));
    }

    /** A text that somebody else has worded; it is found in the catalogue as a whole or not at all. */
    public static Words told(String text) {
        return new Words(text, List.of());
    }

    /** Several texts, one after the other; of many, the first ones and how many more there are. */
    public static Words joined(List<Words> all) {
        int more = all.size() - MOST_JOINED;
        if (more > 0) {
            return of("%s; and %d more", joined(all.subList(0, MOST_JOINED)), more);
        }
        return new Words(String.join("; ", Collections.nCopies(all.size(), "%s")), List.copyOf(all));
    }

    /** The English text, its times in UTC. */
    @JsonValue
    @Override
    public String toString() {
        return ENGLISH.say(this);
    }
}
