package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.CycleTime;
import com.f2x.neurohub.quality.figures.ProcessLoad;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long runs took, in seconds.
 *
 * @param byProcess every active process
 * @param bottlenecks the three processes with most units now, the fullest first
 */
record CycleReport(List<CycleOfProcess> byProcess, List<Bottleneck> bottlenecks) {

    private static final int MOST_BOTTLENECKS = 3;

    /** The runs of a process; 0 where there are none. */
    record CycleOfProcess(
            String processName,
            double avgCycleTime,
            long minCycleTime,
            long maxCycleTime,
            double medianCycleTime,
            long totalRecords) {

        static CycleOfProcess of(CycleTime cycle) {
            return new CycleOfProcess(
                    cycle.processNameEn(), cycle.average(), cycle.least(), cycle.most(), cycle.median(), cycle.runs());
        }
    }

    /** A process at which units wait. */
    record Bottleneck(String processName, double avgCycleTime, long wipCount) {}

    static CycleReport of(List<CycleTime> cycles, List<ProcessLoad> loads) {
        Map<String, Double> averages = cycles.stream()
                .collect(Collectors.toMap(CycleTime::processNameEn, CycleTime::average, (first, second) -> first));
        return new CycleReport(
                cycles.stream().map(CycleOfProcess::of).toList(),
                loads.stream()
                        .filter(load -> load.units() > 0)
                        .sorted(Comparator.comparingLong(ProcessLoad::units).reversed())
                        .limit(MOST_BOTTLENECKS)
                        .map(load -> new Bottleneck(
                                load.processNameEn(), averages.getOrDefault(load.processNameEn(), 0.0), load.units()))
                        .toList());
    }
}
