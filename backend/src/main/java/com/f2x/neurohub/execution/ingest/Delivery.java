package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.ingest.run.CompletedRun.Ending;
import com.f2x.neurohub.shared.problem.Causes;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One record as it was delivered: readable, or refused while it was read.
 *
 * @param line its line in the body, or its place in the array, from 1
 * @param recordId its id, null if it could not be read
 * @param record the record, null if it is refused
 * @param content what the record says, null if it is refused
 * @param refusal why it is refused, null if it was readable
 * @param bytes its size
 */
record Delivery(
        long line,
        @Nullable String recordId,
        @Nullable IngestRecord record,
        @Nullable Content content,
        @Nullable ProblemException refusal,
        int bytes) {

    /** Reads what a record says where the body is read, so that whoever stores the records before it does not wait. */
    static Delivery of(long line, IngestRecord record, int bytes, JsonMapper mapper) {
        return new Delivery(line, record.recordId(), record, Content.of(record, mapper), null, bytes);
    }

    static Delivery refused(long line, @Nullable String recordId, ProblemException refusal) {
        return new Delivery(line, recordId, null, null, refusal, 0);
    }

    /**
     * What a record says.
     *
     * @param hash its fingerprint
     * @param ending how the run ended, null if that cannot be
     * @param refusal why it cannot be
     */
    record Content(
            String hash, @Nullable Ending ending, @Nullable ProblemException refusal) {

        private static Content of(IngestRecord record, JsonMapper mapper) {
            String hash = ContentHash.of(record, mapper);
            try {
                return new Content(hash, record.ending(), null);
            } catch (ProblemException e) {
                return new Content(hash, null, e);
            }
        }
    }

    /** Stands for all that a body which ends before its time does not hold. */
    static Delivery brokenOff(long line, Throwable failure) {
        ProblemException refusal = Causes.first(failure, ProblemException.class)
                .orElseGet(() -> Rule.MALFORMED_REQUEST.because("The body breaks off"));
        return refused(line, null, refusal);
    }
}
