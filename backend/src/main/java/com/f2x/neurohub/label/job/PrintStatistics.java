package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.job.PrintFigureStore.Failure;
import com.f2x.neurohub.label.job.PrintFigureStore.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How printing went. Counted are the ends of labels and their first failures, as the log has them.
 *
 * @param successRate successes in percent of all, with two decimals; 0 where there are none
 * @param todayPrints those of the plant's present day
 * @param byLabelType how many of each kind
 * @param recentFailures the last ten that did not succeed
 * @param dateRange what was counted
 */
record PrintStatistics(
        long totalPrints,
        long successCount,
        long failedCount,
        double successRate,
        long todayPrints,
        Map<String, Long> byLabelType,
        List<Failure> recentFailures,
        Range dateRange) {

    private static final double HUNDREDTHS = 10_000.0;
    private static final double PERCENT = 100.0;

    /** A time from its begin to its end. */
    record Range(Instant start, Instant end) {}

    static PrintStatistics of(List<Figure> figures, List<Failure> failures, Instant start, Instant end) {
        long prints = figures.stream().mapToLong(Figure::prints).sum();
        long succeeded = figures.stream().mapToLong(Figure::succeeded).sum();
        Map<String, Long> kinds = new TreeMap<>();
        figures.forEach(figure -> kinds.put(figure.labelType(), figure.prints()));
        return new PrintStatistics(
                prints,
                succeeded,
                prints - succeeded,
                prints == 0 ? 0 : Math.round(succeeded * HUNDREDTHS / prints) / PERCENT,
                figures.stream().mapToLong(Figure::today).sum(),
                kinds,
                failures,
                new Range(start, end));
    }
}
