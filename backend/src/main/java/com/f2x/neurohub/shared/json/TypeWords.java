package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Causes;
import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.problem.Words;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** What a value of a type must look like, in words that people outside the code understand. */
public final class TypeWords {

    private static final Words DATE_TIME = Words.of("must be a date and time such as 2026-03-02T08:15:30Z");
    private static final Map<Class<?>, Words> WORDS = Map.ofEntries(
            Map.entry(Byte.class, whole(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(Short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Long.class, Words.of("must be a whole number without leading zeros")),
            Map.entry(Boolean.class, Words.of("must be true or false")),
            Map.entry(Character.class, Words.of("must be one character")),
            Map.entry(UUID.class, Words.of("must be a UUID")),
            Map.entry(Instant.class, DATE_TIME),
            Map.entry(OffsetDateTime.class, DATE_TIME),
            Map.entry(ZonedDateTime.class, DATE_TIME),
            Map.entry(LocalDateTime.class, Words.of("must be a date and time such as 2026-03-02T08:15:30")),
            Map.entry(LocalDate.class, Words.of("must be a date such as 2026-03-02")),
            Map.entry(LocalTime.class, Words.of("must be a time such as 08:15:30")),
            Map.entry(Duration.class, Words.of("must be a duration such as PT90S")));

    private TypeWords() {}

    /** Returns what whoever read the value says is wrong, else what the type looks like. */
    public static Words of(Throwable failure, @Nullable Class<?> type) {
        return Causes.first(failure, Unfit.class).map(Unfit::words).orElseGet(() -> of(type));
    }

    /** Returns a phrase that follows the name of a field, such as {@code must be true or false}. */
    public static Words of(@Nullable Class<?> type) {
        if (type == null) {
            return Words.of("is not valid");
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        Words words = WORDS.get(boxed);
        if (words != null) {
            return words;
        }
        return boxed.isEnum() ? constants(boxed) : structure(boxed);
    }

    private static Words structure(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return Words.of("must be a number");
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return Words.of("must be a text");
        }
        return type.isArray() || Collection.class.isAssignableFrom(type)
                ? Words.of("must be a list")
                : Words.of("must be an object");
    }

    private static Words constants(Class<?> type) {
        Optional<Method> wireName = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
        wireName.ifPresent(ReflectionUtils::makeAccessible);
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> wireName.map(method -> ReflectionUtils.invokeMethod(method, constant))
                        .map(String::valueOf)
                        .orElse(((Enum<?>) constant).name()))
                .toList();
        return Words.of("must be one of %s", names);
    }

    private static Words whole(long least, long most) {
        return Words.of("must be a whole number from %d to %d", least, most);
    }
}
