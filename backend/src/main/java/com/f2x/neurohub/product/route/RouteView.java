package com.f2x.neurohub.product.route;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.f2x.neurohub.shared.web.Fetched;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a route on the wire; its steps at {@link FetchLevel#FULL} only. */
record RouteView(
        long id,
        String routeCode,
        int versionNo,
        String routeName,
        boolean isActive,

        @Fetched @Nullable List<RouteStepView> steps,

        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static RouteView of(Route route, FetchLevel level) {
        boolean full = level.includes(FetchLevel.FULL);
        return new RouteView(
                route.getId(),
                route.getRouteCode(),
                route.getVersionNo(),
                route.getRouteName(),
                route.isActive(),
                full ? route.getSteps().stream().map(RouteStepView::of).toList() : null,
                Edition.of(route));
    }

    /** A version that was just made, with its steps. */
    static RouteView created(Route route, FetchLevel level) {
        return of(route, FetchLevel.FULL);
    }
}
