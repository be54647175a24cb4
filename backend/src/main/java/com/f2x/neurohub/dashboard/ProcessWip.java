package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.ProcessLoad;

/**
 * The units at a process now.
 *
 * @param wipCount all of them
 * @param runningCount those that run
 * @param waitingCount those for which it is the next step
 * @param delayedCount running ones that take longer than one and a half times the estimate
 */
record ProcessWip(String processName, long wipCount, long runningCount, long waitingCount, long delayedCount) {

    static ProcessWip of(ProcessLoad load) {
        return new ProcessWip(
                load.processNameEn(), load.units(), load.running(), load.units() - load.running(), load.delayed());
    }
}
