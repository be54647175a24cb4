package com.f2x.neurohub.shared.entity;

import java.util.Collection;
import java.util.List;

/**
 * The to-one relations an aggregate reads at each level, joined into its one query. Collections belong to no graph: at
 * {@link FetchLevel#FULL} they are read for all rows of a page at once, one query each, when the view asks for them.
 *
 * @param standard paths from the aggregate at {@link FetchLevel#STANDARD} and above
 */
public record FetchPlan(List<String> standard) {

    /** A plan for rows without relations. */
    public static final FetchPlan NO_RELATIONS = new FetchPlan(List.of());

    /** A plan that joins the given paths, which come from the static metamodel. */
    public static FetchPlan joining(String... standard) {
        return new FetchPlan(List.of(standard));
    }

    Collection<String> paths(FetchLevel level) {
        return level == FetchLevel.MINIMAL ? List.of() : standard;
    }
}
