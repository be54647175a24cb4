package com.f2x.neurohub.quality.measured;

import com.f2x.neurohub.quality.figures.Percent;
import com.f2x.neurohub.quality.figures.RunFigures;
import java.util.List;

/**
 * What runs came to.
 *
 * @param totalCount runs
 * @param passCount those that passed
 * @param failCount those that failed
 * @param reworkCount those that sent the unit back to the same step
 * @param passRate passed ones in percent of all, 0 of none
 * @param byProcess the same by process
 */
record RunSummary(
        long totalCount,
        long passCount,
        long failCount,
        long reworkCount,
        double passRate,
        List<RunsOfProcess> byProcess) {

    /**
     * Runs of a process.
     *
     * @param processName what it is called in Korean
     * @param rate failed ones in percent of all
     */
    record RunsOfProcess(long processId, String processName, long total, long fail, double rate) {

        static RunsOfProcess of(RunFigures runs) {
            return new RunsOfProcess(
                    runs.processId(), runs.processNameKo(), runs.total(), runs.failed(), runs.failRate());
        }
    }

    static RunSummary of(List<RunFigures> runs) {
        long total = RunFigures.sum(runs, RunFigures::total);
        long passed = RunFigures.sum(runs, RunFigures::passed);
        return new RunSummary(
                total,
                passed,
                RunFigures.sum(runs, RunFigures::failed),
                RunFigures.sum(runs, RunFigures::reworked),
                Percent.of(passed, total),
                runs.stream().map(RunsOfProcess::of).toList());
    }
}
