package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.LotFigures;
import java.time.Instant;

/**
 * How far a lot is. Some members repeat each other because clients read them under different names.
 *
 * @param startedCount all units
 * @param createdCount units that nothing was done to
 * @param completedCount units that are through the steps before the conversion, converted ones included
 * @param convertedCount units with a serial that has not failed
 * @param defectiveCount units that failed, for now or for good
 * @param failedCount the same
 * @param progress units that are through their route, in percent of the target
 * @param progressPercentage the same
 */
record LotProgress(
        String lotNumber,
        String productModelName,
        String status,
        long targetQuantity,
        long startedCount,
        long createdCount,
        long inProgressCount,
        long completedCount,
        long convertedCount,
        long defectiveCount,
        long failedCount,
        double progress,
        double progressPercentage,
        Instant createdAt) {

    static LotProgress of(LotFigures lot) {
        return new LotProgress(
                lot.lotNumber(),
                lot.modelName(),
                lot.status(),
                lot.targetQuantity(),
                lot.units(),
                lot.created(),
                lot.inProgress(),
                lot.completed() + lot.converted(),
                lot.converted(),
                lot.defective(),
                lot.defective(),
                lot.progress(),
                lot.progress(),
                lot.createdAt());
    }
}
