package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes what the rules look at: a unit at the second step of a route of three, unless told otherwise. */
final class Snapshots {

    static final Instant NOW = Instant.parse("2025-11-20T08:00:00Z");
    static final long WORKER = 7;

    private LotStatus lotStatus = LotStatus.IN_PROGRESS;
    private WipStatus wipStatus = WipStatus.IN_PROGRESS;
    private @Nullable SerialStatus serialStatus;
    private boolean scrapped;
    private int reworks;
    private Phase phase = Phase.BEFORE_CONVERSION;
    private boolean onRoute = true;
    private boolean converts = true;
    private boolean previousPassed = true;
    private boolean passed;
    private int othersOutstanding = 1;
    private int failedAttempts;
    private @Nullable Attempt running;
    private @Nullable Attempt last;
    private boolean samePayload;

    static Snapshots unit(WipStatus status) {
        Snapshots snapshots = new Snapshots();
        snapshots.wipStatus = status;
        return snapshots;
    }

    static Snapshots completedItem() {
        Snapshots snapshots = unit(WipStatus.COMPLETED);
        snapshots.phase = Phase.CONVERSION;
        return snapshots;
    }

    static Snapshots serial(SerialStatus status, int reworks) {
        Snapshots snapshots = unit(WipStatus.CONVERTED);
        snapshots.phase = Phase.AFTER_CONVERSION;
        snapshots.serialStatus = status;
        snapshots.reworks = reworks;
        return snapshots;
    }

    Snapshots lot(LotStatus status) {
        lotStatus = status;
        return this;
    }

    Snapshots isScrapped() {
        scrapped = true;
        return this;
    }

    Snapshots offRoute() {
        onRoute = false;
        return this;
    }

    Snapshots withoutConversion() {
        converts = false;
        return this;
    }

    Snapshots previousOutstanding() {
        previousPassed = false;
        return this;
    }

    Snapshots alreadyPassed() {
        passed = true;
        return this;
    }

    Snapshots lastOfItsPhase() {
        othersOutstanding = 0;
        return this;
    }

    Snapshots failed(int attempts) {
        failedAttempts = attempts;
        return this;
    }

    Snapshots running(long id, long operatorId) {
        running = new Attempt(id, 2, operatorId, NOW.minusSeconds(60), null, null, null, null);
        return this;
    }

    Snapshots last(long id, Result result, boolean withSamePayload) {
        last = new Attempt(id, 1, WORKER, NOW.minusSeconds(120), result, NOW.minusSeconds(90), 30, null);
        samePayload = withSamePayload;
        return this;
    }

    Snapshot now() {
        Long serialId = serialStatus == null ? null : 3L;
        Unit unit = new Unit(
                1,
                "WIP-KR01PSA251101-001",
                wipStatus,
                scrapped,
                2,
                "KR01PSA251101",
                lotStatus,
                serialId,
                serialId == null ? null : "KR01PSA251101001",
                serialStatus,
                reworks,
                NOW.minusSeconds(60));
        Step step = new Step(
                12,
                2,
                "LMA_ASSEMBLY",
                onRoute ? 2 : null,
                phase,
                converts,
                3,
                false,
                Limits.NONE,
                1,
                previousPassed,
                passed,
                othersOutstanding,
                failedAttempts,
                failedAttempts);
        return new Snapshot(unit, step, running, last, samePayload, NOW);
    }
}
