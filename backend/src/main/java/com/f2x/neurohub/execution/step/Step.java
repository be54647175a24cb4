package com.f2x.neurohub.execution.step;

import org.jspecify.annotations.Nullable;

/**
 * A step of the unit's route and how far the unit has come.
 *
 * @param processId the process
 * @param processNumber its number, as people say it
 * @param processCode its code
 * @param stepNo place on the route, null where the process is not on it
 * @param phase before, at or after the conversion
 * @param converts whether the route has a conversion
 * @param maxAttempts attempts without a PASS that are allowed
 * @param requiresEquipment whether it runs on known equipment only
 * @param limits what its measurements are held against
 * @param previousNumber number of the process before it on the route, null for the first
 * @param previousPassed whether that one has a valid PASS
 * @param passed whether this step has a valid PASS
 * @param othersOutstanding how many other steps of the same phase have none
 * @param failedAttempts attempts that ended in FAIL or REWORK
 * @param attempts all attempts so far, aborted ones too
 */
record Step(
        long processId,
        int processNumber,
        String processCode,
        @Nullable Integer stepNo,
        Phase phase,
        boolean converts,
        int maxAttempts,
        boolean requiresEquipment,
        Limits limits,
        @Nullable Integer previousNumber,
        boolean previousPassed,
        boolean passed,
        int othersOutstanding,
        int failedAttempts,
        int attempts) {}
