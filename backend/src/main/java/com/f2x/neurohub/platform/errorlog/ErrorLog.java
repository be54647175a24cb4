package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.ProblemDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answered errors on their way into the database, in a bounded amount of memory. Of those that strangers cause, a few a
 * second are kept, so that they cannot fill the table.
 */
@Component
public final class ErrorLog {

    static final int MOST_WAITING = 500;
    static final int MOST_OF_STRANGERS = 5;

    private final BlockingQueue<AnsweredError> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder lost = new LongAdder();
    private final LongSupplier nanos;
    private long second;
    private int ofStrangers;

    @Autowired
    ErrorLog() {
        this(System::nanoTime);
    }

    ErrorLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Keeps what the present caller was answered, if there is room; it never waits. */
    public void note(ProblemDocument problem, String method) {
        Caller caller = Caller.current();
        String username = caller == null ? null : caller.username();
        note(username, () -> AnsweredError.of(problem, method, username));
    }

    /** A flood of strangers costs little more than the counting. */
    void note(@Nullable String username, Supplier<AnsweredError> error) {
        boolean wanted = username != null || isAdmitted();
        if (!wanted || !waiting.offer(error.get())) {
            lost.increment();
        }
    }

    /** Takes all that wait, in the order in which they came. */
    List<AnsweredError> take() {
        List<AnsweredError> taken = new ArrayList<>();
        waiting.drainTo(taken);
        return taken;
    }

    /** Counts errors that could not be written. */
    void lose(int errors) {
        lost.add(errors);
    }

    /** How many were not kept since this process started. */
    long lost() {
        return lost.sum();
    }

    private synchronized boolean isAdmitted() {
        long now = nanos.getAsLong() / TimeUnit.SECONDS.toNanos(1);
        if (now != second) {
            second = now;
            ofStrangers = 0;
        }
        return ofStrangers++ < MOST_OF_STRANGERS;
    }
}
