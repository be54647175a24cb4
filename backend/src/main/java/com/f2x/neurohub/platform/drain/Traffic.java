package com.f2x.neurohub.platform.drain;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What this node has begun, requests and background work alike, and whether more may begin. Whatever has entered before
 * the gate was shut is counted until it leaves.
 */
@Component
public final class Traffic {

    private boolean leaving;
    private boolean shut;
    private int under;

    /** Whether nothing may begin. Work that goes on for long asks between its parts. */
    public synchronized boolean isShut() {
        return shut;
    }

    /** Begins something; false if it must not. Whoever entered has to {@link #leave}. */
    public synchronized boolean enter() {
        if (shut) {
            return false;
        }
        under++;
        return true;
    }

    /** Ends what was begun. */
    public synchronized void leave() {
        under--;
        notifyAll();
    }

    /** Whether connections end with the next answer. */
    synchronized boolean isLeaving() {
        return leaving;
    }

    synchronized void leaveSoon() {
        leaving = true;
    }

    synchronized void shut() {
        leaving = true;
        shut = true;
    }

    synchronized void open() {
        leaving = false;
        shut = false;
    }

    /** How much has begun and not ended. */
    synchronized int inFlight() {
        return under;
    }

    /** Waits until all that has begun has ended; false if some has not after that time. */
    synchronized boolean awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); under > 0 && left > 0; ) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return under == 0;
    }
}
