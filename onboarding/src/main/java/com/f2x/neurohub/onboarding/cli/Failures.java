package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.PrintWriter;

/** Tells people of failures: code, what happened, why that is, what to do. */
final class Failures {

    private Failures() {}

    /** Tells of it and returns the exit code. */
    static int tell(Throwable failure, PrintWriter err) {
        if (failure instanceof OnboardingException known) {
            return tell(known.code(), known.detail(), err);
        }
        // The message of what nobody expected may hold anything.
        return tell(
                FailureCode.UNEXPECTED, "%s at %s".formatted(failure.getClass().getName(), place(failure)), err);
    }

    static int tell(FailureCode code, String detail, PrintWriter err) {
        err.println(code + ": " + Report.printable(detail));
        err.println("  because: " + code.cause());
        err.println("  to do:   " + code.action());
        return code.exitCode();
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
