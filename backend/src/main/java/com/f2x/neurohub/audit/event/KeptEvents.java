package com.f2x.neurohub.audit.event;

import com.f2x.neurohub.shared.trail.Trail;
import com.f2x.neurohub.shared.trail.TrailEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Events on their way into the trail, in a bounded amount of memory and so many a minute, so that nobody fills the disk
 * by being refused. How many were left out is kept itself.
 */
@Component
@EnableConfigurationProperties(EventProperties.class)
final class KeptEvents implements Trail {

    static final int MOST_WAITING = 2000;

    private final BlockingQueue<WaitingEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder lost = new LongAdder();
    private final EventProperties limits;
    private final Clock clock;
    private final LongSupplier nanos;
    private long began;
    private int ofCallers;
    private int ofStrangers;
    private long callersLeftOut;
    private long strangersLeftOut;

    @Autowired
    KeptEvents(EventProperties limits, Clock clock) {
        this(limits, clock, System::nanoTime);
    }

    KeptEvents(EventProperties limits, Clock clock, LongSupplier nanos) {
        this.limits = limits;
        this.clock = clock;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    @Override
    public void note(TrailEvent event) {
        boolean ofStranger = event.action().isOfStrangers();
        if (!isAdmitted(ofStranger) || !waiting.offer(WaitingEvent.of(event, clock.instant()))) {
            leaveOut(ofStranger);
        }
    }

    /** Takes all that wait, in the order in which they came. */
    List<WaitingEvent> take() {
        List<WaitingEvent> taken = new ArrayList<>();
        waiting.drainTo(taken);
        return taken;
    }

    /** Takes how many were left out of a minute that is over, as an event; empty if none were. */
    synchronized List<WaitingEvent> takeLeftOut() {
        beginMinute();
        boolean current = ofCallers > limits.perMinute() || ofStrangers > limits.ofStrangersPerMinute();
        if (current || callersLeftOut + strangersLeftOut == 0) {
            return List.of();
        }
        WaitingEvent told = WaitingEvent.leftOut(strangersLeftOut, callersLeftOut, clock.instant());
        callersLeftOut = 0;
        strangersLeftOut = 0;
        return List.of(told);
    }

    /** Counts events that could not be written. */
    void lose(int events) {
        lost.add(events);
    }

    /** How many were not kept since this process started. */
    long lost() {
        return lost.sum();
    }

    private synchronized boolean isAdmitted(boolean ofStranger) {
        beginMinute();
        return ofStranger ? ofStrangers++ < limits.ofStrangersPerMinute() : ofCallers++ < limits.perMinute();
    }

    private synchronized void leaveOut(boolean ofStranger) {
        lost.increment();
        if (ofStranger) {
            strangersLeftOut++;
        } else {
            callersLeftOut++;
        }
    }

    private void beginMinute() {
        long now = nanos.getAsLong();
        if (now - began >= TimeUnit.MINUTES.toNanos(1)) {
            began = now;
            ofCallers = 0;
            ofStrangers = 0;
        }
    }
}
