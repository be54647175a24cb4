package com.f2x.neurohub.telemetry.trouble;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much a number that only grows has grown of late. */
final class RecentRise {

    private final Duration window;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param window how far back it counts */
    RecentRise(Duration window) {
        this.window = window;
    }

    private record Sample(Instant at, long total) {}

    /** Notes the number of now, and returns how much more it is than the oldest one of the window. */
    long of(long total, Instant now) {
        samples.addLast(new Sample(now, total));
        while (samples.size() > 1 && samples.getFirst().at().isBefore(now.minus(window))) {
            samples.removeFirst();
        }
        return total - samples.getFirst().total();
    }
}
