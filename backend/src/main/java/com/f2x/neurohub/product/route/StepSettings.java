package com.f2x.neurohub.product.route;

/**
 * How strictly a step is done.
 *
 * @param maxAttempts attempts that may end in FAIL or REWORK before a rework order is needed
 * @param requiresEquipment whether known, usable equipment must be named
 * @param strictDefects whether defects must be in the catalogue of the process
 * @param recordMismatches whether a PASS that its measurements contradict is recorded instead of refused
 */
record StepSettings(int maxAttempts, boolean requiresEquipment, boolean strictDefects, boolean recordMismatches) {

    static final int USUAL_ATTEMPTS = 3;

    static final StepSettings USUAL = new StepSettings(USUAL_ATTEMPTS, false, false, false);
}
