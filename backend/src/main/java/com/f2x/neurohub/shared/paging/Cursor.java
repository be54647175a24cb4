package com.f2x.neurohub.shared.paging;

import com.f2x.neurohub.shared.problem.Rule;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.ClassUtils;

/**
 * Where a page ended: the sort keys of its last row. A page after it is read by comparing keys, which costs the same at
 * any depth. As text it is opaque to clients.
 *
 * @param keys the sort keys in order, the last of them the id
 */
record Cursor(List<Key> keys) {

    private static final String SEPARATOR = "\n";
    private static final Map<Character, Function<String, Comparable<?>>> READERS = Map.of(
            'L', Long::valueOf,
            'I', Integer::valueOf,
            'T', Instant::parse,
            'D', LocalDate::parse,
            'S', text -> text);

    /**
     * One sort key.
     *
     * @param property name of the property
     * @param value its value in the last row
     */
    record Key(String property, Comparable<?> value) {

        private String text() {
            return property + "=" + letter(value) + value;
        }

        private static Key read(String text) {
            int end = text.indexOf('=');
            Function<String, Comparable<?>> reader = READERS.get(text.charAt(end + 1));
            if (reader == null) {
                throw new IllegalArgumentException("Unknown type of key");
            }
            return new Key(text.substring(0, end), reader.apply(text.substring(end + 2)));
        }

        private static char letter(Comparable<?> value) {
            return READERS.keySet().stream()
                    .filter(letter -> value.getClass() == typeOf(letter))
                    .findFirst()
                    .orElse('S');
        }

        private static Class<?> typeOf(char letter) {
            return switch (letter) {
                case 'L' -> Long.class;
                case 'I' -> Integer.class;
                case 'T' -> Instant.class;
                case 'D' -> LocalDate.class;
                default -> String.class;
            };
        }
    }

    /** The cursor behind a row. */
    static Cursor behind(Object row, Sort sort) {
        var properties = PropertyAccessorFactory.forBeanPropertyAccess(row);
        return new Cursor(sort.stream()
                .map(order -> new Key(order.getProperty(), value(properties.getPropertyValue(order.getProperty()))))
                .toList());
    }

    private static Comparable<?> value(@Nullable Object key) {
        return (Comparable<?>) Objects.requireNonNull(key, "sort keys are never null");
    }

    /**
     * Reads a cursor.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it is none or was made for another order
     */
    static Cursor read(String text, Sort sort) {
        Cursor cursor;
        try {
            String keys = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            cursor = new Cursor(keys.lines().map(Key::read).toList());
        } catch (RuntimeException e) {
            throw noCursor();
        }
        if (!cursor.properties().equals(sort.map(Sort.Order::getProperty).toList())) {
            throw Rule.INVALID_CONTENT.at("cursor", "must be used with the sort it was made with");
        }
        return cursor;
    }

    private static RuntimeException noCursor() {
        return Rule.INVALID_CONTENT.at("cursor", "must be a cursor from the Link header of a page");
    }

    private List<String> properties() {
        return keys.stream().map(Key::property).toList();
    }

    String text() {
        String text = keys.stream().map(Key::text).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rows behind this one. The first key is bounded by itself, so that its index is used. */
    <T> Specification<T> following(Sort sort) {
        boolean ascending = sort.iterator().next().isAscending();
        return (root, query, criteria) -> {
            Key first = keys.get(0);
            if (keys.size() == 1) {
                return beyond(criteria, root.get(first.property()), first.value(), ascending, false);
            }
            Key id = keys.get(keys.size() - 1);
            return criteria.and(
                    beyond(criteria, root.get(first.property()), first.value(), ascending, true),
                    criteria.or(
                            beyond(criteria, root.get(first.property()), first.value(), ascending, false),
                            beyond(criteria, root.get(id.property()), id.value(), ascending, false)));
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate beyond(
            CriteriaBuilder criteria, Path<?> path, Comparable<?> value, boolean ascending, boolean inclusive) {
        if (!ClassUtils.resolvePrimitiveIfNecessary(path.getJavaType()).isInstance(value)) {
            throw noCursor();
        }
        Path<Comparable> key = (Path<Comparable>) path;
        Comparable bound = value;
        if (inclusive) {
            return ascending ? criteria.greaterThanOrEqualTo(key, bound) : criteria.lessThanOrEqualTo(key, bound);
        }
        return ascending ? criteria.greaterThan(key, bound) : criteria.lessThan(key, bound);
    }
}
