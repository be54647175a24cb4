package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.dashboard.DashboardController.ProcessCycle;
import com.f2x.neurohub.dashboard.DashboardController.ShownStatus;
import com.f2x.neurohub.quality.figures.Figures;
import com.f2x.neurohub.quality.figures.Periods;
import com.f2x.neurohub.quality.figures.ProcessLoad;
import com.f2x.neurohub.quality.figures.UnitFigures;
import com.f2x.neurohub.quality.figures.Windows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the start page of the dashboard shows. */
@Service
@Transactional(readOnly = true)
class Dashboard {

    /** The days that figures of the last days go back at most. */
    static final int MOST_DAYS = 365;

    private static final int USUAL_DAYS = 7;
    private static final int LOTS = 10;

    private final Figures figures;
    private final Windows windows;

    Dashboard(Figures figures, Windows windows) {
        this.figures = figures;
        this.windows = windows;
    }

    /** What a day came to, today if it is null. Where the units are is always told as of now. */
    DaySummary summary(@Nullable LocalDate day) {
        Periods of = windows.day(day);
        UnitFigures units = figures.units(of).get(0);
        return new DaySummary(
                units.day(),
                figures.unitsStarted(of.span()),
                figures.inProgress(),
                units.completed(),
                units.defective(),
                units.defectRate(),
                figures.loads().stream().map(ProcessWip::of).toList(),
                figures.lots(null, LOTS).stream().map(LotProgress::of).toList());
    }

    List<ProcessCycle> cycleTimes(@Nullable Integer days) {
        return figures
                .cycleTimes(windows.lastDays(days == null ? USUAL_DAYS : days).span())
                .stream()
                .map(ProcessCycle::of)
                .toList();
    }

    LotProgressList lots(@Nullable ShownStatus status, int limit) {
        String state = status == null ? null : status.name();
        return new LotProgressList(
                figures.lots(state, limit).stream().map(LotProgress::of).toList(), figures.countLots(state));
    }

    ProcessWipList processWip() {
        List<ProcessLoad> loads = figures.loads();
        return new ProcessWipList(
                loads.stream().map(ProcessWip::of).toList(),
                loads.stream().mapToLong(ProcessLoad::units).sum(),
                loads.stream()
                        .filter(load -> load.units() > 0)
                        .max(Comparator.comparingLong(ProcessLoad::units))
                        .map(ProcessLoad::processNameEn)
                        .orElse(null));
    }
}
