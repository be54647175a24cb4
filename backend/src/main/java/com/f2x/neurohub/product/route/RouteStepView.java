package com.f2x.neurohub.product.route;

import com.f2x.neurohub.product.process.ProcessSummary;

/** A step of a route on the wire. */
record RouteStepView(
        int stepNo,
        ProcessSummary process,
        int maxAttempts,
        boolean requiresEquipment,
        boolean strictDefects,
        boolean recordMismatches) {

    static RouteStepView of(RouteStep step) {
        return new RouteStepView(
                step.getStepNo(),
                ProcessSummary.of(step.getProcess()),
                step.getMaxAttempts(),
                step.requiresEquipment(),
                step.hasStrictDefects(),
                step.recordsMismatches());
    }
}
