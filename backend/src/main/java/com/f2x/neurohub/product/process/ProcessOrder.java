package com.f2x.neurohub.product.process;

import com.f2x.neurohub.shared.problem.Rule;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the default route: at most one of its processes gives units their serial number, and something is made
 * before. Processes off the default route are free.
 */
final class ProcessOrder {

    private ProcessOrder() {}

    /**
     * Checks the rule against all processes as they would be.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if the default route would break it
     */
    static void check(Collection<Process> processes) {
        List<Process> route = defaultRoute(processes);
        List<Process> conversions = route.stream().filter(Process::converts).toList();
        if (conversions.size() > 1) {
            throw broken(
                    "The default route can have one active SERIAL_CONVERSION process only, not %s and %s",
                    conversions.get(0).getProcessCode(), conversions.get(1).getProcessCode());
        }
        if (!route.isEmpty() && route.get(0).converts()) {
            throw broken(
                    "The default route needs an active MANUFACTURING process before SERIAL_CONVERSION process %s",
                    route.get(0).getProcessCode());
        }
    }

    private static List<Process> defaultRoute(Collection<Process> processes) {
        return processes.stream()
                .filter(process -> process.isActive() && process.isDefaultRoute())
                .sorted(Comparator.comparingInt(Process::getProcessNumber))
                .toList();
    }

    @FormatMethod
    private static RuntimeException broken(
            @CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return Rule.PROCESS_SEQUENCE_INVALID.at("process_type", pattern, arguments);
    }
}
