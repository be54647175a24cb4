package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.output.OutputDirectory;
import org.jspecify.annotations.Nullable;

/** Ends a run from outside (Ctrl-C): unfinished files go. The JVM then exits with 130 by itself. */
final class Interruption {

    private @Nullable OutputDirectory directory;
    private boolean over;

    /** From now on files are written there. */
    synchronized void watch(OutputDirectory written) {
        directory = written;
    }

    /** The run has ended by itself. */
    synchronized void over() {
        over = true;
    }

    synchronized void end() {
        if (over) {
            return;
        }
        if (directory != null) {
            directory.abandon();
        }
        System.err.println("INTERRUPTED: the run was ended from outside; unfinished files have been removed");
    }
}
