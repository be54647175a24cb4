package com.f2x.neurohub.platform.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;

/** What a value of a type must look like, in words that people outside the code understand. */
final class TypeWords {

    private static final String DATE_TIME = "must be a date and time such as 2026-03-02T08:15:30Z";
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(Byte.class, whole(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(Short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(Character.class, "must be one character"),
            Map.entry(UUID.class, "must be a UUID"),
            Map.entry(Instant.class, DATE_TIME),
            Map.entry(OffsetDateTime.class, DATE_TIME),
            Map.entry(ZonedDateTime.class, DATE_TIME),
            Map.entry(LocalDateTime.class, "must be a date and time such as 2026-03-02T08:15:30"),
            Map.entry(LocalDate.class, "must be a date such as 2026-03-02"),
            Map.entry(LocalTime.class, "must be a time such as 08:15:30"),
            Map.entry(Duration.class, "must be a duration such as PT90S"));

    /** How messages begin that our own converters, deserializers and constructors give; the libraries' never do. */
    private static final String OWN_WORDS = "must ";

    private TypeWords() {}

    /** Returns what one of our own converters or deserializers says is wrong, else what the type looks like. */
    static String of(Throwable failure, @Nullable Class<?> type) {
        return Causes.of(failure)
                .map(cause -> String.valueOf(
                        cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage()))
                .filter(words -> words.startsWith(OWN_WORDS))
                .findFirst()
                .orElseGet(() -> of(type));
    }

    /** Returns a phrase that follows the name of a field, such as {@code must be true or false}. */
    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is not valid";
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        String words = WORDS.get(boxed);
        if (words != null) {
            return words;
        }
        return boxed.isEnum() ? constants(boxed) : structure(boxed);
    }

    private static String structure(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return "must be a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    private static String whole(long least, long most) {
        return "must be a whole number from %d to %d".formatted(least, most);
    }
}
