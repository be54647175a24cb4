package com.f2x.neurohub.shared.entity;

import com.f2x.neurohub.shared.fetch.FetchPlan;
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
 * @param <T> the aggregate's root
 */
public record Resource<T>(String name, Rule notFound, FetchPlan<T> fetchPlan, Sorts sorts) {

    /** The refusal of an unknown id. */
    public ProblemException missing(long id) {
        return missing("ID " + id);
    }

    /** The refusal of an unknown code, number or other key. */
    public ProblemException missing(String key) {
        return notFound.because("%s with %s not found".formatted(name, key));
    }
}
