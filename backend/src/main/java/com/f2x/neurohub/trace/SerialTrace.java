package com.f2x.neurohub.trace;

import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The history of a unit, asked for by its serial number.
 *
 * @param reworkHistory attempts whose PASS a rework order made void
 * @param totalCycleTimeSeconds seconds worked on it in all attempts that count
 * @param decisions what was decided on it and its lot, the earliest first
 */
record SerialTrace(
        String serialNumber,
        String lotNumber,
        int sequenceInLot,
        SerialStatus status,
        int reworkCount,
        @Nullable Instant createdAt,
        @Nullable Instant completedAt,
        TracedUnit.LotInfo lotInfo,
        WipInfo wipInfo,
        List<TracedAttempt> processHistory,
        List<TracedAttempt> reworkHistory,
        ComponentLots componentLots,
        int totalCycleTimeSeconds,
        List<Decision> decisions) {

    /** The WIP item the serial was, with the customer's mark and what it is on. */
    record WipInfo(
            long id,
            String wipId,
            @Nullable String unitMark,
            @Nullable String carrier,
            WipStatus status,
            @Nullable Instant completedAt,
            @Nullable Instant convertedAt) {}

    static SerialTrace of(TracedUnit unit, History history, List<Decision> decisions) {
        return new SerialTrace(
                Objects.requireNonNull(unit.serialNumber()),
                unit.lotNumber(),
                unit.sequenceInLot(),
                Objects.requireNonNull(unit.serialStatus()),
                unit.reworkCount(),
                unit.serialCreatedAt(),
                unit.serialCompletedAt(),
                unit.lotInfo(),
                new WipInfo(
                        unit.wipItemId(),
                        unit.wipId(),
                        unit.unitMark(),
                        unit.carrier(),
                        unit.wipStatus(),
                        unit.completedAt(),
                        unit.convertedAt()),
                history.valid(),
                history.superseded(),
                ComponentLots.of(unit, history),
                history.totalCycleTimeSeconds(),
                decisions);
    }
}
