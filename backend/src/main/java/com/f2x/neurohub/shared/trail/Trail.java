package com.f2x.neurohub.shared.trail;

/** Where the parts of the application tell what is to be kept of requests, and is no change of a row. */
@FunctionalInterface
public interface Trail {

    /** Keeps an event, if there is room; it never waits and never fails. */
    void note(TrailEvent event);
}
