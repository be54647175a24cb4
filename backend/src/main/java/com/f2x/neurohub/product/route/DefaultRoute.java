package com.f2x.neurohub.product.route;

import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.product.process.ProcessService;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the default route in step with the processes flagged for it. */
@Component
class DefaultRoute {

    private static final String NAME = "Default route";

    private final RouteRepository routes;
    private final ProcessService processes;

    DefaultRoute(RouteRepository routes, ProcessService processes) {
        this.routes = routes;
        this.processes = processes;
    }

    /** The version that equals the flagged processes now; it is made if the newest one does not. */
    Route current() {
        return newestIfCurrent().orElseGet(this::renew);
    }

    /** Another transaction may have made the version while this one waited for the lock, so it looks again. */
    private Route renew() {
        routes.lockVersions(Route.DEFAULT_CODE);
        return newestIfCurrent().orElseGet(this::makeVersion);
    }

    private Optional<Route> newestIfCurrent() {
        return newest().filter(route -> route.follows(processes.onDefaultRoute()));
    }

    private Optional<Route> newest() {
        return routes.findFirstByRouteCodeOrderByVersionNoDesc(Route.DEFAULT_CODE);
    }

    private Route makeVersion() {
        List<Process> flagged = processes.onDefaultRoute();
        if (flagged.isEmpty()) {
            throw Rule.ROUTE_STEPS_INVALID.because("No active process belongs to the default route");
        }
        Optional<Route> previous = newest();
        Route route =
                new Route(Route.DEFAULT_CODE, previous.map(Route::getVersionNo).orElse(0) + 1, NAME);
        for (Process process : flagged) {
            route.append(process, settings(previous, process));
        }
        return routes.saveAndFlush(route);
    }

    /** A process that stays on the route stays as strict as it was. */
    private static StepSettings settings(Optional<Route> previous, Process process) {
        return previous.flatMap(route -> route.stepOf(process))
                .map(RouteStep::settings)
                .orElse(StepSettings.USUAL);
    }
}
