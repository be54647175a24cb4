package com.f2x.neurohub.shared.entity;

import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;

/**
 * How an aggregate is found, listed and named. It is made in the constructor of a service: the static metamodel is
 * there once the service's repository is.
 *
 * @param name what people call it, such as {@code Lot}
 * @param notFound the refusal when there is no such row
 * @param fetchPlan what each fetch level reads
 * @param sorts the orders in which its lists can be read
 * @param usualLimit rows of a page where the request does not say how many
 * @param <T> the aggregate's root
 */
public record Resource<T>(String name, Rule notFound, FetchPlan<T> fetchPlan, Sorts sorts, int usualLimit) {

    /** An aggregate whose lists are read page by page. */
    public static <T> Resource<T> paged(String name, Rule notFound, FetchPlan<T> fetchPlan, Sorts sorts) {
        return new Resource<>(name, notFound, fetchPlan, sorts, ListQuery.USUAL_LIMIT);
    }

    /** An aggregate whose lists are mostly read whole, such as master data. */
    public static <T> Resource<T> whole(String name, Rule notFound, FetchPlan<T> fetchPlan, Sorts sorts) {
        return new Resource<>(name, notFound, fetchPlan, sorts, ListQuery.MAX_LIMIT);
    }

    /** The refusal of an unknown id. */
    public ProblemException missing(long id) {
        return missing("ID " + id);
    }

    /** The refusal of an unknown code, number or other key. */
    public ProblemException missing(String key) {
        return notFound.because("%s with %s not found".formatted(name, key));
    }
}
