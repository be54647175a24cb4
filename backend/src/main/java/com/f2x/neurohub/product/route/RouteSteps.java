package com.f2x.neurohub.product.route;

import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the steps of a new route version together and checks the rules they keep. */
final class RouteSteps {

    private final Route route;
    private final List<Process> processes;

    /**
     * Begins a version without steps.
     *
     * @param processes all there are
     */
    RouteSteps(Route route, List<Process> processes) {
        this.route = route;
        this.processes = processes;
    }

    /**
     * Appends the steps in their order.
     *
     * @throws ProblemException 422 naming the step that breaks a rule
     */
    Route append(List<CreateRouteStep> steps) {
        if (steps.isEmpty()) {
            throw Rule.ROUTE_STEPS_INVALID.at("steps", "A route needs at least one step");
        }
        for (int index = 0; index < steps.size(); index++) {
            CreateRouteStep step = steps.get(index);
            route.append(usable(step, index), step.settings());
        }
        return route;
    }

    private Process usable(CreateRouteStep step, int index) {
        Process process = processes.stream()
                .filter(step::names)
                .findFirst()
                .orElseThrow(() -> refused(index, "Process not found: name it by process_id or process_code"));
        if (!process.isActive()) {
            throw refused(index, "Process %s is inactive", process.getProcessCode());
        }
        if (route.stepOf(process).isPresent()) {
            throw refused(index, "Process %s is on the route already", process.getProcessCode());
        }
        if (process.converts() && index == 0) {
            throw refused(index, "A route cannot begin with a SERIAL_CONVERSION process");
        }
        if (process.converts() && route.converts()) {
            throw refused(index, "A route can have one SERIAL_CONVERSION process only");
        }
        return process;
    }

    @FormatMethod
    private static ProblemException refused(
            int index, @CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return Rule.ROUTE_STEPS_INVALID.at("steps[%d]".formatted(index), pattern, arguments);
    }
}
