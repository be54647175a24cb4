package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.shared.problem.Rule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what this process has answered since it started. Its memory is bounded by the catalogue of rules. */
final class RequestTotals {

    private static final int FAILURE = 500;
    private static final int REFUSAL = 400;
    private static final int MOST_CALLERS = 100_000;
    private static final Duration ACTIVE = Duration.ofHours(24);

    private final RecentRequests recent = new RecentRequests(System::nanoTime);
    private final LongAdder messages = new LongAdder();
    private final LongAdder done = new LongAdder();
    private final LongAdder undone = new LongAdder();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Cache<Long, Boolean> callers = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterWrite(ACTIVE)
            .build();

    /**
     * Counts an answer.
     *
     * @param changes whether the request asked for a change
     * @param refusal the rule that refused it; null if none is known
     * @param nanos how long it took
     */
    void add(int status, boolean changes, @Nullable Rule refusal, long nanos) {
        messages.increment();
        recent.add(nanos, status >= FAILURE);
        if (changes) {
            (status < REFUSAL ? done : undone).increment();
        }
        if (status >= FAILURE) {
            String type = refusal == null ? "HTTP_" + status : refusal.name();
            errors.computeIfAbsent(type, first -> new LongAdder()).increment();
        }
    }

    /** Notes that a user, or the user of a key, has called. */
    void called(long userId) {
        callers.put(userId, Boolean.TRUE);
    }

    RequestFigures recent() {
        return recent.figures();
    }

    long messages() {
        return messages.sum();
    }

    /** Users and keys that called within 24 hours. */
    long callers() {
        callers.cleanUp();
        return callers.estimatedSize();
    }

    /** Requests for changes that were done. */
    long done() {
        return done.sum();
    }

    /** Requests for changes that were refused or failed. */
    long undone() {
        return undone.sum();
    }

    Map<String, Long> errors() {
        Map<String, Long> sums = new TreeMap<>();
        errors.forEach((type, count) -> sums.put(type, count.sum()));
        return sums;
    }
}
