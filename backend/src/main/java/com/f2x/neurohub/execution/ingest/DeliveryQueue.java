package com.f2x.neurohub.execution.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Records between the thread that reads them and the one that takes them; it holds some megabytes at most. A chunk is
 * ready when it is full or its first record has waited long enough.
 */
final class DeliveryQueue {

    /** The most records that are committed together. */
    static final int CHUNK_RECORDS = 200;

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final long CHUNK_NANOS = Duration.ofMillis(200).toNanos();

    private final Queue<Delivery> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean ended;
    private boolean abandoned;

    /**
     * Adds a record; waits while the queue is full.
     *
     * @throws IOException if nobody takes any more, so that the rest of the body need not be read
     */
    synchronized void put(Delivery delivery) throws IOException, InterruptedException {
        while (!abandoned && (bytes >= MOST_BYTES || waiting.size() >= 2 * CHUNK_RECORDS)) {
            wait();
        }
        if (abandoned) {
            throw new IOException("Nobody takes records any more");
        }
        waiting.add(delivery);
        bytes += delivery.bytes();
        notifyAll();
    }

    /** Tells that no record follows. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Tells that nobody takes records any more. */
    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    /** Takes the next chunk; an empty one is the end. */
    synchronized List<Delivery> nextChunk() throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        long deadline = System.nanoTime() + CHUNK_NANOS;
        while (!ended && waiting.size() < CHUNK_RECORDS && bytes < MOST_BYTES) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        List<Delivery> chunk = new ArrayList<>();
        while (chunk.size() < CHUNK_RECORDS && !waiting.isEmpty()) {
            Delivery delivery = waiting.remove();
            bytes -= delivery.bytes();
            chunk.add(delivery);
        }
        notifyAll();
        return chunk;
    }
}
