package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.shared.access.Caller;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * How many threads may wait for bodies to come. Each kind of sender has places of its own, together fewer than there
 * are threads: strangers cannot keep those out that are known.
 */
final class BodyPlaces {

    private final Semaphore known;
    private final Semaphore unknown;
    private final Semaphore streams;

    BodyPlaces(BodyProperties properties) {
        this.known = new Semaphore(properties.maxReaders());
        this.unknown = new Semaphore(properties.maxOpenReaders());
        this.streams = new Semaphore(properties.maxStreams());
    }

    Semaphore of(@Nullable Caller caller, boolean streamed) {
        if (caller == null) {
            return unknown;
        }
        return streamed ? streams : known;
    }
}
