package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes units and how far they have come on a route of two steps, the conversion and one step after it. */
public final class Progresses {

    private static final Instant NOW = Instant.parse("2025-11-20T08:00:00Z");

    public static final int CONVERSION = 3;
    public static final int AFTER = 4;

    private final WipStatus wipStatus;
    private final Unit.@Nullable SerialFacts serial;
    private LotStatus lotStatus = LotStatus.IN_PROGRESS;
    private @Nullable String scrapReason;
    private boolean converts = true;
    private int passed;
    private int attempted;
    private boolean running;

    private Progresses(WipStatus wipStatus, Unit.@Nullable SerialFacts serial) {
        this.wipStatus = wipStatus;
        this.serial = serial;
    }

    public static Progresses item(WipStatus status) {
        return new Progresses(status, null);
    }

    public static Progresses serial(SerialStatus status, int reworks) {
        return new Progresses(WipStatus.CONVERTED, new Unit.SerialFacts(3, "KR01PSA251101001", status, reworks, null));
    }

    public Progresses lot(LotStatus status) {
        lotStatus = status;
        return this;
    }

    public Progresses scrapped(String reason) {
        scrapReason = reason;
        return this;
    }

    public Progresses withoutConversion() {
        converts = false;
        return this;
    }

    /** So many steps have a valid PASS. */
    public Progresses passed(int steps) {
        passed = steps;
        attempted = Math.max(attempted, steps);
        return this;
    }

    /** So many steps have attempts that ended. */
    public Progresses attempted(int steps) {
        attempted = steps;
        return this;
    }

    public Progresses busy() {
        running = true;
        return this;
    }

    public Unit unit() {
        return now().unit();
    }

    public UnitProgress now() {
        Unit unit = new Unit(
                new Unit.WipFacts(1, "WIP-KR01PSA251101-001", wipStatus),
                new Unit.LotFacts(2, "KR01PSA251101", lotStatus, 4),
                serial,
                scrapReason,
                List.of(),
                NOW);
        List<StepProgress> steps = new ArrayList<>();
        for (int step = 1; step <= AFTER; step++) {
            steps.add(step(step));
        }
        return new UnitProgress(unit, steps, NOW);
    }

    private StepProgress step(int number) {
        int ended = number <= attempted ? 1 : 0;
        Attempt attempt =
                running && number == passed + 1 ? new Attempt(9, 1, 7, NOW, null, null, null, null, null) : null;
        return new StepProgress(
                new ProcessIdentity(number, number, "STEP_" + number),
                number,
                converts && number == CONVERSION,
                StepRules.NONE,
                new Tally(number <= passed, 0, ended, ended, ended == 0 ? null : NOW.plusSeconds(number)),
                attempt);
    }
}
