package com.f2x.neurohub.shared.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How words are said in one language.
 *
 * @param locale the language
 * @param patterns translations by English pattern; what has none is said in English
 * @param zone in which times are told
 */
public record Wording(Locale locale, Map<String, String> patterns, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '('VV')'");

    /** Says words. Without arguments the pattern is the text. */
    public String say(Words words) {
        String pattern = patterns.getOrDefault(words.pattern(), words.pattern());
        return words.arguments().isEmpty()
                ? pattern
                : String.format(
                        Locale.ROOT,
                        pattern,
                        words.arguments().stream().map(this::argument).toArray());
    }

    /** Numbers stay numbers, for patterns that write them their own way. */
    private @Nullable Object argument(@Nullable Object argument) {
        if (argument instanceof Words words) {
            return say(words);
        }
        if (argument instanceof Duration duration) {
            return say(duration);
        }
        if (argument instanceof Instant instant) {
            return TIME.format(instant.atZone(zone));
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(each -> String.valueOf(argument(each))).collect(Collectors.joining(", "));
        }
        return argument;
    }

    private String say(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), Words.of("1 day"), Words.of("%d days", duration.toDays()));
        add(parts, duration.toHoursPart(), Words.of("1 hour"), Words.of("%d hours", duration.toHoursPart()));
        add(parts, duration.toMinutesPart(), Words.of("1 minute"), Words.of("%d minutes", duration.toMinutesPart()));
        add(parts, duration.toSecondsPart(), Words.of("1 second"), Words.of("%d seconds", duration.toSecondsPart()));
        return parts.isEmpty() ? say(Words.of("%d seconds", 0)) : String.join(" ", parts);
    }

    private void add(List<String> parts, long number, Words one, Words many) {
        if (number != 0) {
            parts.add(say(number == 1 ? one : many));
        }
    }
}
