package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where units are now. */
@Service
@Transactional(readOnly = true)
class UnitOverview {

    private final Figures figures;

    UnitOverview(Figures figures) {
        this.figures = figures;
    }

    /** Counts the units of a lot, or of all lots that are not through; at a process, or at all. */
    UnitStatistics statistics(@Nullable Long lot, @Nullable Long process) {
        return UnitStatistics.of(figures.groups(lot, process), figures.inTrouble(lot, process));
    }
}
