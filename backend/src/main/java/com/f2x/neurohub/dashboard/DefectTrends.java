package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.Percent;
import com.f2x.neurohub.quality.figures.UnitFigures;
import java.time.LocalDate;
import java.util.List;

/**
 * How the defect rate went.
 *
 * @param trends a row for every period, the first one first
 * @param summary the rates in short
 */
record DefectTrends(List<TrendPoint> trends, TrendSummary summary) {

    /**
     * A period. Some members repeat each other because clients read them under different names.
     *
     * @param date its first day
     * @param defectRate defective units in percent of those that came to something, 0 of none
     * @param totalProcessed units that completed or failed
     * @param totalProcesses the same
     * @param defectCount units that failed
     * @param defects the same
     */
    record TrendPoint(
            LocalDate date,
            double defectRate,
            long totalProcessed,
            long totalProcesses,
            long defectCount,
            long defects) {

        static TrendPoint of(UnitFigures units) {
            return new TrendPoint(
                    units.day(),
                    units.defectRate(),
                    units.processed(),
                    units.processed(),
                    units.defective(),
                    units.defective());
        }
    }

    /**
     * All periods together.
     *
     * @param average the rate of their sums, not the mean of their rates
     * @param avg the same
     * @param max the highest rate of a period
     * @param min the lowest
     */
    record TrendSummary(double average, double avg, double max, double min) {}

    static DefectTrends of(List<UnitFigures> periods) {
        double average = Percent.of(
                periods.stream().mapToLong(UnitFigures::defective).sum(),
                periods.stream().mapToLong(UnitFigures::processed).sum());
        double max = periods.stream().mapToDouble(UnitFigures::defectRate).max().orElse(0);
        double min = periods.stream().mapToDouble(UnitFigures::defectRate).min().orElse(0);
        return new DefectTrends(
                periods.stream().map(TrendPoint::of).toList(), new TrendSummary(average, average, max, min));
    }
}
