package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.connection.ConnectionOpener;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What commands work with.
 *
 * @param environment the variables
 * @param opener opens connections
 * @param interruption hears when the run is ended from outside
 * @param clock the time, in the machine's zone
 * @param out for results
 * @param err for progress and failures
 */
record Workplace(
        Map<String, String> environment,
        ConnectionOpener opener,
        Interruption interruption,
        Clock clock,
        PrintWriter out,
        PrintWriter err) {

    /** Returns an option's value, else the variable's, else a third. */
    String choose(@Nullable String option, String variable, String otherwise) {
        if (option != null) {
            return option;
        }
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
