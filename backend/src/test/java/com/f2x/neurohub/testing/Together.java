package com.f2x.neurohub.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs work on many threads. */
public final class Together {

    private Together() {}

    /** Does all of it at once, each on a thread of its own, and returns what came of it in order. */
    public static <T> List<T> atOnce(int times, IntFunction<T> work) {
        CountDownLatch ready = new CountDownLatch(times);
        return on(times, times, number -> {
            ready.countDown();
            await(ready);
            return work.apply(number);
        });
    }

    /** Does all of it on a few threads and returns what came of it in order. */
    public static <T> List<T> on(int threads, int times, IntFunction<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                futures.add(executor.submit(() -> work.apply(number)));
            }
            return futures.stream().map(Together::result).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
