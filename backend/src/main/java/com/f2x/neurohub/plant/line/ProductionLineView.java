package com.f2x.neurohub.plant.line;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A production line on the wire. */
record ProductionLineView(
        long id,
        String lineCode,
        String shortCode,
        String lineName,
        @Nullable String description,
        @Nullable Integer cycleTimeSec,
        @Nullable String location,
        boolean isActive,
        int sortOrder,
        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static ProductionLineView of(ProductionLine line, FetchLevel level) {
        return new ProductionLineView(
                line.getId(),
                line.getLineCode(),
                line.getShortCode(),
                line.getLineName(),
                line.getDescription(),
                line.getCycleTimeSec(),
                line.getLocation(),
                line.isActive(),
                line.getSortOrder(),
                Edition.of(line));
    }
}
