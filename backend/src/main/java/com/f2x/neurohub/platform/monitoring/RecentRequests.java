package com.f2x.neurohub.platform.monitoring;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** How the requests of the last five minutes were answered, in a fixed amount of memory (about 60 KB). */
final class RecentRequests {

    private static final int SLOTS = 30;
    private static final long SLOT_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier ticks;
    private final Slot[] slots = Stream.generate(Slot::new).limit(SLOTS).toArray(Slot[]::new);

    /** @param ticks a clock in nanoseconds that never goes back */
    RecentRequests(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /** The requests of ten seconds. */
    private static final class Slot {

        private long turn = Long.MIN_VALUE;
        private long count;
        private long failed;
        private long nanos;
        private final Durations durations = new Durations();

        void begin(long now) {
            turn = now;
            count = 0;
            failed = 0;
            nanos = 0;
            durations.clear();
        }
    }

    /** Counts a request that took so long. */
    synchronized void add(long nanos, boolean failed) {
        long now = turn();
        Slot slot = slots[(int) Math.floorMod(now, (long) SLOTS)];
        if (slot.turn != now) {
            slot.begin(now);
        }
        slot.count++;
        slot.failed += failed ? 1 : 0;
        slot.nanos += nanos;
        slot.durations.add(nanos);
    }

    synchronized RequestFigures figures() {
        long now = turn();
        Slot[] recent = Arrays.stream(slots)
                .filter(slot -> slot.turn > now - SLOTS && slot.turn <= now)
                .toArray(Slot[]::new);
        Durations all = new Durations();
        Arrays.stream(recent).forEach(slot -> all.add(slot.durations));
        return new RequestFigures(
                Arrays.stream(recent).mapToLong(slot -> slot.count).sum(),
                Arrays.stream(recent).mapToLong(slot -> slot.failed).sum(),
                Arrays.stream(recent).mapToLong(slot -> slot.nanos).sum(),
                all);
    }

    private long turn() {
        return Math.floorDiv(ticks.getAsLong(), SLOT_NANOS);
    }
}
