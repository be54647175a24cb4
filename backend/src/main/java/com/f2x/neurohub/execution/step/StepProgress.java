package com.f2x.neurohub.execution.step;

import org.jspecify.annotations.Nullable;

/**
 * How far a unit has come with one step of its route.
 *
 * @param process the process
 * @param stepNo place on the route
 * @param conversion whether it is the conversion step
 * @param rules how strict the step is
 * @param tally what the attempts so far add up to
 * @param running the attempt that runs now
 */
record StepProgress(
        ProcessIdentity process,
        int stepNo,
        boolean conversion,
        StepRules rules,
        Tally tally,
        @Nullable Attempt running) {

    long processId() {
        return process.id();
    }

    int processNumber() {
        return process.processNumber();
    }

    String processCode() {
        return process.processCode();
    }

    boolean passed() {
        return tally.passed();
    }

    StepProgress with(Tally changed) {
        return new StepProgress(process, stepNo, conversion, rules, changed, running);
    }
}
