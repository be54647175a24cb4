package com.f2x.neurohub.shared.entity;

import jakarta.persistence.metamodel.SingularAttribute;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions of lists; a value that is not given, or an empty text, restricts nothing. */
public final class Filters {

    private Filters() {}

    /** The attribute has the value. */
    public static <T, V> Specification<T> equal(SingularAttribute<? super T, V> attribute, @Nullable V value) {
        return value == null || value.equals("")
                ? Specification.unrestricted()
                : (root, query, criteria) -> criteria.equal(root.get(attribute), value);
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
