package com.f2x.neurohub.shared.entity;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions of lists; a value that is not given, or an empty text, restricts nothing. */
public final class Filters {

    private Filters() {}

    /**
     * The attribute has the value. One out of few stands in the statement: indexes of rows in one state are found, and
     * the plan for it can be kept.
     */
    public static <T, V> Specification<T> equal(SingularAttribute<? super T, V> attribute, @Nullable V value) {
        if (value == null || value.equals("")) {
            return Specification.unrestricted();
        }
        return value instanceof Enum<?> || value instanceof Boolean
                ? (root, query, criteria) -> criteria.equal(root.get(attribute), criteria.literal(value))
                : (root, query, criteria) -> criteria.equal(root.get(attribute), value);
    }

    /** The attribute has one of a few values, which stand in the statement. */
    @SafeVarargs
    public static <T, V extends Enum<V>> Specification<T> in(SingularAttribute<? super T, V> attribute, V... values) {
        return (root, query, criteria) ->
                root.get(attribute).in(Stream.of(values).map(criteria::literal).toArray(Expression<?>[]::new));
    }

    /** The related row has the id. */
    public static <T, R extends BaseEntity> Specification<T> related(
            SingularAttribute<? super T, R> relation, @Nullable Long id) {
        return id == null
                ? Specification.unrestricted()
                : (root, query, criteria) -> criteria.equal(root.get(relation).get("id"), id);
    }

    /** The attribute is at least the value. */
    public static <T, V extends Comparable<? super V>> Specification<T> atLeast(
            SingularAttribute<? super T, V> attribute, @Nullable V value) {
        return value == null
                ? Specification.unrestricted()
                : (root, query, criteria) -> criteria.greaterThanOrEqualTo(root.get(attribute), value);
    }

    /** The attribute is at most the value. */
    public static <T, V extends Comparable<? super V>> Specification<T> atMost(
            SingularAttribute<? super T, V> attribute, @Nullable V value) {
        return value == null
                ? Specification.unrestricted()
                : (root, query, criteria) -> criteria.lessThanOrEqualTo(root.get(attribute), value);
    }

    /** The attribute is less than the value. */
    public static <T, V extends Comparable<? super V>> Specification<T> before(
            SingularAttribute<? super T, V> attribute, @Nullable V value) {
        return value == null
                ? Specification.unrestricted()
                : (root, query, criteria) -> criteria.lessThan(root.get(attribute), value);
    }
}
