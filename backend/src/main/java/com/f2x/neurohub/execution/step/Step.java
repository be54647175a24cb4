package com.f2x.neurohub.execution.step;

/**
 * A step and how far the unit has come, as the rules look at it.
 *
 * @param process the process
 * @param place where it stands on the unit's route
 * @param rules how strict it is
 * @param tally what the attempts so far add up to
 */
record Step(ProcessIdentity process, Place place, StepRules rules, Tally tally) {

    long processId() {
        return process.id();
    }

    int processNumber() {
        return process.processNumber();
    }

    String processCode() {
        return process.processCode();
    }

    Phase phase() {
        return place.phase();
    }

    boolean isOnRoute() {
        return place.stepNo() != null;
    }

    /** Whether every other step of the same phase has a valid PASS. */
    boolean isLastOutstanding() {
        return place.othersOutstanding() == 0;
    }
}
