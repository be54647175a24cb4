package com.f2x.neurohub.product.route;

import com.f2x.neurohub.product.process.ProcessService;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Routes, one row per version. */
@Service
public class RouteService extends BaseService<Route> {

    private final RouteRepository routes;
    private final DefaultRoute defaultRoute;
    private final ProcessService processes;
    private final RouteReferences references;

    RouteService(
            RouteRepository routes, DefaultRoute defaultRoute, ProcessService processes, RouteReferences references) {
        super(
                routes,
                Resource.whole(
                        "Route",
                        Rule.ROUTE_NOT_FOUND,
                        () -> FetchPlan.<Route>standard().full(Route_.steps, RouteStep_.process),
                        Sorts.byId()));
        this.routes = routes;
        this.defaultRoute = defaultRoute;
        this.processes = processes;
        this.references = references;
    }

    /**
     * Finds the version that a lot being created freezes, within the caller's transaction.
     *
     * @param routeCode the route of the lot's product model; null for the default route, of which a new version is
     *     stored if the processes flagged for it have changed
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if the route has no active version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Route forNewLot(@Nullable String routeCode) {
        if (routeCode == null || routeCode.equals(Route.DEFAULT_CODE)) {
            return defaultRoute.current();
        }
        return routes.findFirstByRouteCodeAndActiveTrueOrderByVersionNoDesc(routeCode)
                .orElseThrow(
                        () -> Rule.REFERENCE_INACTIVE.at("route_code", "Route %s has no active version", routeCode));
    }

    /**
     * Makes sure that a route of this code exists; null and an empty text name none.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if there is none
     */
    public void requireKnown(@Nullable String routeCode) {
        if (routeCode != null && !routeCode.isEmpty() && !routes.existsByRouteCode(routeCode)) {
            throw Rule.INVALID_CONTENT.at("route_code", "Route %s not found", routeCode);
        }
    }

    /** The steps of a version in their order; an unknown version is 404. */
    List<RouteStepView> steps(long id) {
        List<RouteStep> steps = routes.findSteps(id);
        if (steps.isEmpty()) {
            throw missing(id);
        }
        return steps.stream().map(RouteStepView::of).toList();
    }

    /** Makes the next version of a route; it is not stored yet. */
    @Transactional
    Route prepare(CreateRoute creation) {
        String code = creation.routeCode();
        if (code.equals(Route.DEFAULT_CODE)) {
            throw Rule.ROUTE_STEPS_INVALID.at(
                    "route_code", "Route DEFAULT follows the processes flagged default_route: change those");
        }
        routes.lockVersions(code);
        int newest = routes.findFirstByRouteCodeOrderByVersionNoDesc(code)
                .map(Route::getVersionNo)
                .orElse(0);
        Route route = new Route(code, newest + 1, creation.routeName());
        return new RouteSteps(route, processes.all()).append(creation.steps());
    }

    /** Removes a version that neither lots nor, being the last one of its code, product models name. */
    @Override
    @Transactional
    public void remove(long id) {
        Route route = routes.findById(id).orElseThrow(() -> missing(id));
        String code = route.getRouteCode();
        if (references.exist(code) && !routes.existsByRouteCodeAndIdNot(code, id)) {
            throw Rule.DEPENDENT_DATA.because("Route %s has dependent data: product models name it", code);
        }
        super.remove(id);
    }
}
