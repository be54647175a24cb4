package com.f2x.neurohub.quality.figures;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Runs of a process that completed in a window.
 *
 * @param processId the process
 * @param processNumber its number
 * @param processCode its code
 * @param processNameKo what it is called in Korean
 * @param processNameEn and in English
 * @param total runs, whatever came of them
 * @param passed those that passed
 * @param failed those that failed
 * @param reworked those that sent the unit back to the same step
 */
public record RunFigures(
        long processId,
        int processNumber,
        String processCode,
        String processNameKo,
        String processNameEn,
        long total,
        long passed,
        long failed,
        long reworked) {

    /** The passed ones in percent of all. */
    public double passRate() {
        return Percent.of(passed, total);
    }

    /** The failed ones in percent of all. */
    public double failRate() {
        return Percent.of(failed, total);
    }

    /** One figure of all processes together. */
    public static long sum(List<RunFigures> processes, ToLongFunction<RunFigures> figure) {
        return processes.stream().mapToLong(figure).sum();
    }
}
