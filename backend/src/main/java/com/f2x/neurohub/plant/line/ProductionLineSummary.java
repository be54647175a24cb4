package com.f2x.neurohub.plant.line;

import org.jspecify.annotations.Nullable;

/** A production line within the view of something made on it. */
public record ProductionLineSummary(
        long id, String lineCode, String lineName, @Nullable Integer cycleTimeSec, boolean isActive) {

    /** Shows a line. */
    public static ProductionLineSummary of(ProductionLine line) {
        return new ProductionLineSummary(
                line.getId(), line.getLineCode(), line.getLineName(), line.getCycleTimeSec(), line.isActive());
    }
}
