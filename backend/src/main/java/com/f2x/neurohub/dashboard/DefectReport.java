package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.DefectCount;
import com.f2x.neurohub.quality.figures.RunFigures;
import java.util.List;

/**
 * The failed runs of a window.
 *
 * @param totalDefects how many there are
 * @param byProcess processes with failed runs
 * @param topDefects the defects that most of them name
 */
record DefectReport(long totalDefects, List<DefectsOfProcess> byProcess, List<DefectCount> topDefects) {

    /**
     * A process.
     *
     * @param defectCount its failed runs
     * @param defectRate them in percent of all its runs
     */
    record DefectsOfProcess(String processName, long defectCount, double defectRate) {}

    static DefectReport of(List<RunFigures> runs, List<DefectCount> defects) {
        return new DefectReport(
                RunFigures.sum(runs, RunFigures::failed),
                runs.stream()
                        .filter(process -> process.failed() > 0)
                        .map(process ->
                                new DefectsOfProcess(process.processNameEn(), process.failed(), process.failRate()))
                        .toList(),
                defects);
    }
}
