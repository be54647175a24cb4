package com.f2x.neurohub.shared.paging;

import com.f2x.neurohub.shared.problem.Rule;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.ClassUtils;

/**
 * Where a page ended: the sort keys of its last row. A page after it is read by comparing keys, which costs the same at
 * any depth. As text it is opaque to clients.
 *
 * @param list what its rows are
 * @param keys the sort keys in order, the last of them the id
 * @param ascending whether they grow
 */
record Cursor(String list, List<Key> keys, boolean ascending) {

    private static final String SEPARATOR = "\n";
    private static final String DESCENDING = "-";
    private static final Map<Class<?>, Function<String, Comparable<?>>> READERS = Map.of(
            Long.class, Long::valueOf,
            Integer.class, Integer::valueOf,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            String.class, text -> text);

    /**
     * One sort key.
     *
     * @param property name of the property
     * @param value its value in the last row, as text
     */
    record Key(String property, String value) {

        private static Key read(String text) {
            int end = text.indexOf('=');
            return new Key(text.substring(0, end), URLDecoder.decode(text.substring(end + 1), StandardCharsets.UTF_8));
        }

        private String text() {
            return property + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** The cursor behind a row. */
    static Cursor behind(Object row, Sort sort) {
        var properties = PropertyAccessorFactory.forBeanPropertyAccess(row);
        List<Key> keys = sort.map(Sort.Order::getProperty)
                .map(property -> new Key(
                        property,
                        Objects.requireNonNull(properties.getPropertyValue(property), "sort keys are never null")
                                .toString()))
                .toList();
        return new Cursor(Hibernate.getClass(row).getSimpleName(), keys, isAscending(sort));
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
            boolean ascending = !keys.startsWith(DESCENDING);
            List<String> lines = (ascending ? keys : keys.substring(DESCENDING.length()))
                    .lines()
                    .toList();
            cursor = new Cursor(
                    lines.get(0), lines.stream().skip(1).map(Key::read).toList(), ascending);
        } catch (RuntimeException e) {
            throw noCursor();
        }
        if (cursor.ascending() != isAscending(sort)
                || !cursor.properties().equals(sort.map(Sort.Order::getProperty).toList())) {
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
        String text = Stream.concat(Stream.of(list), keys.stream().map(Key::text))
                .collect(Collectors.joining(SEPARATOR, ascending ? "" : DESCENDING, ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rows behind this one. The first key is bounded by itself, so that its index is used. */
    <T> Specification<T> following() {
        return (root, query, criteria) -> {
            if (!root.getJavaType().getSimpleName().equals(list)) {
                throw Rule.INVALID_CONTENT.at("cursor", "must be used with the list it was made with");
            }
            Key first = keys.get(0);
            Key id = keys.get(keys.size() - 1);
            Predicate beyondFirst = beyond(criteria, root.get(first.property()), first, ascending, false);
            return keys.size() == 1
                    ? beyondFirst
                    : criteria.and(
                            beyond(criteria, root.get(first.property()), first, ascending, true),
                            criteria.or(beyondFirst, beyond(criteria, root.get(id.property()), id, ascending, false)));
        };
    }

    private static boolean isAscending(Sort sort) {
        return sort.iterator().next().isAscending();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate beyond(
            CriteriaBuilder criteria, Path<?> path, Key key, boolean ascending, boolean inclusive) {
        Path<Comparable> attribute = (Path<Comparable>) path;
        Comparable bound = value(key, path.getJavaType());
        if (inclusive) {
            return ascending
                    ? criteria.greaterThanOrEqualTo(attribute, bound)
                    : criteria.lessThanOrEqualTo(attribute, bound);
        }
        return ascending ? criteria.greaterThan(attribute, bound) : criteria.lessThan(attribute, bound);
    }

    /** Reads a key's value as the attribute's type. */
    private static Comparable<?> value(Key key, Class<?> type) {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        Function<String, Comparable<?>> reader = Objects.requireNonNull(READERS.get(boxed), boxed::getName);
        try {
            return reader.apply(key.value());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw noCursor();
        }
    }
}
