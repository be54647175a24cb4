package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.Figures;
import com.f2x.neurohub.quality.figures.RunFigures;
import com.f2x.neurohub.quality.figures.Runs;
import com.f2x.neurohub.quality.figures.SerialFigures;
import com.f2x.neurohub.quality.figures.UnitFigures;
import com.f2x.neurohub.quality.figures.Windows;
import com.f2x.neurohub.shared.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reports show. */
@Service
@Transactional(readOnly = true)
class Analytics {

    private static final int USUAL_DAYS = 30;

    private final Figures figures;
    private final Windows windows;

    Analytics(Figures figures, Windows windows) {
        this.figures = figures;
        this.windows = windows;
    }

    DefectTrends defectTrends(@Nullable TrendPeriod period, @Nullable Integer days) {
        TrendPeriod length = period == null ? TrendPeriod.DAILY : period;
        return DefectTrends.of(figures.units(windows.lastDays(days == null ? USUAL_DAYS : days, length.step())));
    }

    TodaySummary today(@Nullable Long process) {
        Span today = windows.day(null).span();
        List<RunFigures> runs = figures.runs(Runs.of(today, process));
        return new TodaySummary(
                figures.started(today, process),
                RunFigures.sum(runs, RunFigures::total),
                RunFigures.sum(runs, RunFigures::passed),
                RunFigures.sum(runs, RunFigures::failed));
    }

    ProductionStatistics production(ReportWindow window) {
        Span span = window.span(windows);
        UnitFigures units = figures.units(span);
        SerialFigures begun = figures.begun(span);
        return new ProductionStatistics(
                begun.lots(),
                begun.serials(),
                units.processed(),
                units.completed(),
                units.defective(),
                figures.reworked(span),
                units.passRate(),
                units.defectRate());
    }

    QualityMetrics quality(ReportWindow window) {
        return QualityMetrics.of(figures.runs(Runs.in(window.span(windows))));
    }

    DefectReport defects(ReportWindow window) {
        Span span = window.span(windows);
        return DefectReport.of(figures.runs(Runs.in(span)), figures.defects(span));
    }

    CycleReport cycleTime(ReportWindow window) {
        return CycleReport.of(figures.cycleTimes(window.span(windows)), figures.loads());
    }
}
