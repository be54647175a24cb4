package com.f2x.neurohub.platform.monitoring;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** What one request has asked of the database so far. */
final class RequestStatements {

    private static final String ATTRIBUTE = RequestStatements.class.getName();
    private static final ThreadLocal<@Nullable RequestStatements> CURRENT = new ThreadLocal<>();
    private static final double NANOS_PER_TENTH = 100_000;

    private final long startedAt = System.nanoTime();
    private int count;
    private long nanos;
    private long begun;

    /** Starts the account of a request that has just arrived. */
    static RequestStatements open(ServletRequest request) {
        RequestStatements statements = new RequestStatements();
        request.setAttribute(ATTRIBUTE, statements);
        return statements;
    }

    /** Returns the account of a request, null if it was never opened. */
    static @Nullable RequestStatements of(ServletRequest request) {
        return (RequestStatements) request.getAttribute(ATTRIBUTE);
    }

    /** Charges a statement to the request that the current thread works for, if there is one. */
    static void charge(long nanos) {
        RequestStatements current = CURRENT.get();
        if (current != null) {
            current.count++;
            current.nanos += nanos;
        }
    }

    /** From here on the current thread works for this request. */
    void begin() {
        CURRENT.set(this);
    }

    /** The current thread has done its work for the request. */
    static void end() {
        CURRENT.remove();
    }

    /** The answer has begun and goes on; how long it takes in all tells nothing. */
    void goesOn() {
        begun = Math.max(1, System.nanoTime() - startedAt);
    }

    /** How long a request took that took so long in all, in nanoseconds: of one that goes on, until it had begun. */
    static long time(ServletRequest request, long whole) {
        RequestStatements statements = of(request);
        return statements == null || statements.begun == 0 ? whole : statements.begun;
    }

    int count() {
        return count;
    }

    /** Time from sending statements to their first answers, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** The value of a {@code Server-Timing} header, its durations in milliseconds. */
    String serverTiming() {
        return "db;desc=\"" + count + (count == 1 ? " statement" : " statements") + "\";dur=" + millis(nanos)
                + ", total;dur=" + millis(System.nanoTime() - startedAt);
    }

    /** To tenths; a format, which is read anew each time, takes a tenth of the processor time of a small request. */
    private static double millis(long nanos) {
        return Math.round(nanos / NANOS_PER_TENTH) / 10.0;
    }
}
