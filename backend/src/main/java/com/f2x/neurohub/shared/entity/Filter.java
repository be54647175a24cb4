package com.f2x.neurohub.shared.entity;

import org.springframework.data.jpa.domain.Specification;

/**
 * Which rows a list shows. Records that bind a request's parameters are filters, and so is a condition of its own.
 *
 * @param <T> the aggregate's root
 */
@FunctionalInterface
public interface Filter<T> {

    /** The condition that a row meets. */
    Specification<T> toSpecification();

    /** The rows that another filter shows, too. */
    default Filter<T> and(Filter<T> other) {
        return () -> toSpecification().and(other.toSpecification());
    }
}
