package com.f2x.neurohub.shared.entity;

import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * How an aggregate is found, listed and named.
 *
 * @param name what people call it, such as {@code Lot}
 * @param notFound the refusal when there is no such row
 * @param plan what each fetch level reads. Asked for when it is needed: services are made while Hibernate still reads
 *     the entities, and before it has there is no static metamodel
 * @param sorts the orders in which its lists can be read
 * @param usualLimit rows of a page where the request does not say how many
 * @param <T> the aggregate's root
 */
public record Resource<T>(Words name, Rule notFound, Supplier<FetchPlan<T>> plan, Sorts sorts, int usualLimit) {

    /** An aggregate whose lists are read page by page. */
    public static <T> Resource<T> paged(
            @CompileTimeConstant String name, Rule notFound, Supplier<FetchPlan<T>> plan, Sorts sorts) {
        return new Resource<>(Words.told(name), notFound, SingletonSupplier.of(plan), sorts, ListQuery.USUAL_LIMIT);
    }

    /** An aggregate whose lists are mostly read whole, such as master data. */
    public static <T> Resource<T> whole(
            @CompileTimeConstant String name, Rule notFound, Supplier<FetchPlan<T>> plan, Sorts sorts) {
        return new Resource<>(Words.told(name), notFound, SingletonSupplier.of(plan), sorts, ListQuery.MAX_LIMIT);
    }

    /** What each fetch level reads. */
    public FetchPlan<T> fetchPlan() {
        return plan.get();
    }

    /** The refusal of an unknown id. */
    public ProblemException missing(long id) {
        return missing("ID", id);
    }

    /**
     * The refusal of an unknown code, number or other key.
     *
     * @param word what the key is, such as {@code number}
     */
    public ProblemException missing(@CompileTimeConstant String word, Object key) {
        return notFound.because("%s with %s %s not found", name, Words.told(word), key);
    }
}
