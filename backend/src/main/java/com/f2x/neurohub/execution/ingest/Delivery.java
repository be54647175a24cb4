package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record as it was delivered: readable, or refused while it was read.
 *
 * @param line its line in the body, or its place in the array, from 1
 * @param recordId its id, null if it could not be read
 * @param record the record, null if it is refused
 * @param refusal why it is refused, null if it was readable
 * @param bytes its size
 */
record Delivery(
        long line,
        @Nullable String recordId,
        @Nullable IngestRecord record,
        @Nullable ProblemException refusal,
        int bytes) {

    static Delivery of(long line, IngestRecord record, int bytes) {
        return new Delivery(line, record.recordId(), record, null, bytes);
    }

    static Delivery refused(long line, @Nullable String recordId, ProblemException refusal) {
        return new Delivery(line, recordId, null, refusal, 0);
    }

    /** Stands for all that a body which ends before its time does not hold. */
    static Delivery brokenOff(long line, Throwable failure) {
        ProblemException refusal = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst()
                .orElseGet(() -> Rule.MALFORMED_REQUEST.because("The body breaks off"));
        return refused(line, null, refusal);
    }
}
