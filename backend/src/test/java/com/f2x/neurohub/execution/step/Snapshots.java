package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private Snapshot.@Nullable Last last;
    private final List<Held> holds = new ArrayList<>();
    private @Nullable Integer runningElsewhere;

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
        running = new Attempt(id, 2, operatorId, NOW.minusSeconds(60), null, null, null, null, null);
        return this;
    }

    Snapshots last(long id, Result result, boolean withSamePayload) {
        Attempt attempt =
                new Attempt(id, 1, WORKER, NOW.minusSeconds(120), result, NOW.minusSeconds(90), 30, null, null);
        last = new Snapshot.Last(attempt, withSamePayload, null);
        return this;
    }

    /** A later attempt than the last one was aborted. */
    Snapshots abortedSince(Instant start) {
        Snapshot.Last before = Objects.requireNonNull(last);
        last = new Snapshot.Last(before.attempt(), before.samePayload(), start);
        return this;
    }

    Snapshots onHold(String reason, boolean wholeLot) {
        holds.add(new Held(holds.size() + 1, reason, "boss", wholeLot));
        return this;
    }

    Snapshots busyWith(int processNumber) {
        runningElsewhere = processNumber;
        return this;
    }

    Snapshot now() {
        Unit unit = new Unit(
                new Unit.WipFacts(1, "WIP-KR01PSA251101-001", wipStatus),
                new Unit.LotFacts(2, "KR01PSA251101", lotStatus, 4),
                serialStatus == null ? null : new Unit.SerialFacts(3, "KR01PSA251101001", serialStatus, reworks, null),
                scrapped ? "Bent" : null,
                List.copyOf(holds),
                NOW.minusSeconds(60));
        Step step = new Step(
                new ProcessIdentity(12, 2, "LMA_ASSEMBLY"),
                new Place(
                        onRoute ? 2 : null,
                        phase,
                        converts,
                        new Place.Previous(1, previousPassed),
                        runningElsewhere,
                        othersOutstanding),
                new StepRules(3, false, Limits.NONE),
                new Tally(passed, failedAttempts, failedAttempts, failedAttempts, null));
        return new Snapshot(unit, step, running, last, NOW);
    }
}
