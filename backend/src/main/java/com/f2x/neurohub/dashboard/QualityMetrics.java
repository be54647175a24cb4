package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.Percent;
import com.f2x.neurohub.quality.figures.RunFigures;
import java.util.List;

/**
 * The runs of a window; rates in percent of all of them, 0 of none.
 *
 * @param totalInspected runs
 * @param passCount those that passed
 * @param failCount those that failed
 * @param reworkCount those that sent the unit back to the same step
 */
record QualityMetrics(
        long totalInspected,
        long passCount,
        long failCount,
        long reworkCount,
        double passRate,
        double defectRate,
        double reworkRate,
        List<QualityOfProcess> byProcess) {

    /** The same of a process. */
    record QualityOfProcess(String processName, long total, long pass, long fail, long rework, double passRate) {

        static QualityOfProcess of(RunFigures runs) {
            return new QualityOfProcess(
                    runs.processNameEn(), runs.total(), runs.passed(), runs.failed(), runs.reworked(), runs.passRate());
        }
    }

    static QualityMetrics of(List<RunFigures> runs) {
        long total = RunFigures.sum(runs, RunFigures::total);
        long passed = RunFigures.sum(runs, RunFigures::passed);
        long failed = RunFigures.sum(runs, RunFigures::failed);
        long reworked = RunFigures.sum(runs, RunFigures::reworked);
        return new QualityMetrics(
                total,
                passed,
                failed,
                reworked,
                Percent.of(passed, total),
                Percent.of(failed, total),
                Percent.of(reworked, total),
                runs.stream().map(QualityOfProcess::of).toList());
    }
}
