package com.f2x.neurohub.product.route;

/** A version of a route within the view of something that follows it. */
public record RouteSummary(long id, String routeCode, int versionNo, String routeName) {

    /** Shows a version of a route. */
    public static RouteSummary of(Route route) {
        return new RouteSummary(route.getId(), route.getRouteCode(), route.getVersionNo(), route.getRouteName());
    }
}
