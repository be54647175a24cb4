package com.f2x.neurohub.execution.unit;

/**
 * How strict a step of a route is.
 *
 * @param maxAttempts attempts without a PASS that are allowed
 * @param requiresEquipment whether it runs on known equipment only
 * @param limits what its measurements are held against
 */
public record StepRules(int maxAttempts, boolean requiresEquipment, Limits limits) {

    /** The rules of a process that is not on the route. */
    public static final StepRules NONE = new StepRules(1, false, Limits.NONE);
}
