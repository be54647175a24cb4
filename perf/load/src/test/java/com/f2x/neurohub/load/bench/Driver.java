package com.f2x.neurohub.load.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Has clients do work, and takes the time of each time they do it. */
final class Driver {

    private final Processors processors;

    Driver(Processors processors) {
        this.processors = processors;
    }

    /** Each client does it again as soon as it is done. */
    Measured closed(Work work, int clients, Duration time) {
        return drive(work, clients, time, (start, ticket) -> System.nanoTime());
    }

    /**
     * It comes at a steady rate, whoever is free does it. Its time counts from when it should have begun, so that what
     * had to wait because all were busy has waited.
     */
    Measured open(Work work, int rate, int clients, Duration time) {
        long pause = 1_000_000_000L / rate;
        return drive(work, clients, time, (start, ticket) -> start + ticket * pause);
    }

    private Measured drive(Work work, int clients, Duration time, Schedule schedule) {
        CountDownLatch ready = new CountDownLatch(clients);
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong tickets = new AtomicLong();
        long[] start = new long[1];
        List<Recording> recordings =
                Stream.generate(Recording::new).limit(clients).toList();
        List<Thread> threads = IntStream.range(0, clients)
                .mapToObj(i -> new Thread(
                        () -> {
                            Recording recording = recordings.get(i);
                            try (Work.Client client = opened(work, ready)) {
                                go.await();
                                repeat(
                                        client,
                                        recording,
                                        () -> schedule.begin(start[0], tickets.getAndIncrement()),
                                        start[0] + time.toNanos());
                            } catch (Exception e) {
                                recording.failed(e);
                            }
                        },
                        "client-" + i))
                .toList();
        threads.forEach(Thread::start);
        try {
            ready.await();
            Processors.Taken before = processors.taken();
            start[0] = System.nanoTime();
            go.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            double seconds = (System.nanoTime() - start[0]) / 1e9;
            return Recording.together(recordings, seconds, processors.taken().since(before));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Work.Client opened(Work work, CountDownLatch ready) throws Exception {
        try {
            return work.open();
        } finally {
            ready.countDown();
        }
    }

    private static void repeat(Work.Client client, Recording recording, LongSupplier next, long end) {
        while (true) {
            long begin = next.getAsLong();
            if (begin >= end) {
                return;
            }
            for (long early = begin - System.nanoTime(); early > 0; early = begin - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            if (!recording.record(client, begin)) {
                return;
            }
        }
    }

    /** When the n-th shall begin if the first one could at the start. */
    private interface Schedule {

        long begin(long start, long ticket);
    }
}
