package com.f2x.neurohub.trace;

import com.f2x.neurohub.tracking.unit.WipStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a unit, asked for by its WIP id or another of its labels.
 *
 * @param unitMark the customer's own mark of the unit
 * @param carrier what the mark is unique on within the lot
 * @param reworkHistory attempts whose PASS a rework order made void
 * @param totalCycleTimeSeconds seconds worked on it in all attempts that count
 * @param decisions what was decided on it and its lot, the earliest first
 */
record WipTrace(
        String wipId,
        String lotNumber,
        int sequenceInLot,
        @Nullable String unitMark,
        @Nullable String carrier,
        WipStatus status,
        @Nullable Long serialId,
        @Nullable String serialNumber,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable Instant convertedAt,
        TracedUnit.LotInfo lotInfo,
        List<TracedAttempt> processHistory,
        List<TracedAttempt> reworkHistory,
        ComponentLots componentLots,
        int totalCycleTimeSeconds,
        List<Decision> decisions) {

    static WipTrace of(TracedUnit unit, History history, List<Decision> decisions) {
        return new WipTrace(
                unit.wipId(),
                unit.lotNumber(),
                unit.sequenceInLot(),
                unit.unitMark(),
                unit.carrier(),
                unit.wipStatus(),
                unit.serialId(),
                unit.serialNumber(),
                unit.createdAt(),
                unit.completedAt(),
                unit.convertedAt(),
                unit.lotInfo(),
                history.valid(),
                history.superseded(),
                ComponentLots.of(unit, history),
                history.totalCycleTimeSeconds(),
                decisions);
    }
}
