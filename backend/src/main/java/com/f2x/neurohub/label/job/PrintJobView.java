package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label to print on the wire.
 *
 * @param labelId number of what is labelled, null while a unit has no serial
 * @param processDataId the PASS that had it printed, null if a person did
 * @param requestedBy the user who did, or who completed the step
 * @param reprintOf the job that printed it first, null for the first print
 * @param reason why it is printed once more
 * @param attempts how often it was sent
 * @param lastFailure why that did not succeed
 * @param createdAt since when it waits, or waited
 * @param endedAt when it ended, null while it waits
 * @param requestedWith the API key with which it was asked for, null for people who signed in
 * @param cancelledBy the user who took it out of the queue
 * @param cancelledWith the API key with which that was asked for
 */
record PrintJobView(
        long id,
        LabelType labelType,
        @Nullable String labelId,
        @Nullable Long lotId,
        @Nullable Long wipItemId,
        long printerId,
        @Nullable Long processDataId,
        @Nullable Long requestedBy,
        PrintStatus status,
        @Nullable Long reprintOf,
        @Nullable String reason,
        int attempts,
        @Nullable String lastFailure,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Long requestedWith,
        @Nullable Long cancelledBy,
        @Nullable Long cancelledWith) {

    static PrintJobView of(PrintJob job, FetchLevel level) {
        return job.view();
    }
}
