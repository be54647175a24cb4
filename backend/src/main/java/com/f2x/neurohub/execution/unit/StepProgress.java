package com.f2x.neurohub.execution.unit;

import org.jspecify.annotations.Nullable;

/**
 * How far a unit has come with one step.
 *
 * @param process the process
 * @param stepNo place on the route from 1, 0 for a process that is not on it
 * @param conversion whether it is the conversion step
 * @param rules how strict the step is
 * @param tally what the attempts so far add up to
 * @param running the attempt that runs now
 */
public record StepProgress(
        ProcessIdentity process,
        int stepNo,
        boolean conversion,
        StepRules rules,
        Tally tally,
        @Nullable Attempt running) {

    private static final int OFF_ROUTE = 0;

    /** A process that is not on the unit's route, so that nothing was ever attempted. */
    public static StepProgress offRoute(ProcessIdentity process) {
        return new StepProgress(process, OFF_ROUTE, false, StepRules.NONE, Tally.NOTHING, null);
    }

    /** Whether the step is on the unit's route. */
    public boolean isOnRoute() {
        return stepNo != OFF_ROUTE;
    }

    /** The process's id. */
    public long processId() {
        return process.id();
    }

    /** The process's number, as people say it. */
    public int processNumber() {
        return process.processNumber();
    }

    /** The process's code. */
    public String processCode() {
        return process.processCode();
    }

    /** Whether the step has a valid PASS. */
    public boolean passed() {
        return tally.passed();
    }

    /** The same with other attempts so far. */
    public StepProgress with(Tally changed) {
        return new StepProgress(process, stepNo, conversion, rules, changed, running);
    }
}
