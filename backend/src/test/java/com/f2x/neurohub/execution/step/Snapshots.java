package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Held;
import com.f2x.neurohub.execution.unit.Limits;
import com.f2x.neurohub.execution.unit.Phase;
import com.f2x.neurohub.execution.unit.ProcessIdentity;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.StepRules;
import com.f2x.neurohub.execution.unit.Tally;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what the rules look at: a unit at the second step of a route of three, unless told otherwise. */
final class Snapshots {

    static final Instant NOW = Instant.parse("2025-11-20T08:00:00Z");
    static final long WORKER = 7;

    private static final ProcessIdentity ASKED = new ProcessIdentity(12, 2, "LMA_ASSEMBLY");

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
    private boolean nextPassed;
    private int failedAttempts;
    private @Nullable Attempt running;
    private Snapshot.@Nullable Last last;
    private final List<Held> holds = new ArrayList<>();
    private boolean nextRuns;
    private StepRules rules = new StepRules(3, false, null, Limits.NONE);

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
        nextPassed = true;
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

    Snapshots strict(StepRules strictness) {
        rules = strictness;
        return this;
    }

    Snapshots onHold(String reason, boolean wholeLot) {
        holds.add(new Held(holds.size() + 1, reason, "boss", wholeLot));
        return this;
    }

    Snapshots busyWithTheNext() {
        nextRuns = true;
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
        StepProgress step = onRoute ? asked() : StepProgress.offRoute(ASKED);
        return new Snapshot(new UnitProgress(unit, route(step), NOW), step, last);
    }

    private StepProgress asked() {
        return new StepProgress(
                ASKED,
                2,
                phase == Phase.CONVERSION,
                rules,
                new Tally(passed, failedAttempts, failedAttempts, failedAttempts, null),
                running);
    }

    private List<StepProgress> route(StepProgress asked) {
        Attempt other = nextRuns ? new Attempt(8, 1, WORKER, NOW, null, null, null, null, null) : null;
        List<StepProgress> route = new ArrayList<>();
        route.add(step(1, phase == Phase.AFTER_CONVERSION, previousPassed, null));
        route.add(asked);
        route.add(step(3, false, nextPassed, other));
        if (converts && phase == Phase.BEFORE_CONVERSION) {
            route.add(step(4, true, false, null));
        }
        return route;
    }

    private static StepProgress step(int number, boolean conversion, boolean passed, @Nullable Attempt running) {
        return new StepProgress(
                new ProcessIdentity(10 + number, number, "STEP_" + number),
                number,
                conversion,
                StepRules.NONE,
                new Tally(passed, 0, 0, 0, null),
                running);
    }
}
