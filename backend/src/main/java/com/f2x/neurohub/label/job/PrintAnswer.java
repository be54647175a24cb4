package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.template.Labelled;
import com.f2x.neurohub.shared.problem.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came of the wish for a label.
 *
 * @param success whether it is printed, or will be once the printer can
 * @param message that, or why not
 * @param labelId number of what is labelled
 * @param wipId the unit's WIP id, null for a lot
 * @param printJobId its print job, null if there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PrintAnswer(
        boolean success,
        Words message,
        @Nullable String labelId,
        @Nullable String wipId,
        @Nullable Long printJobId) {

    static PrintAnswer queued(Labelled labelled, long jobId) {
        return of(true, Words.of("The label of %s is in the queue of the printer", labelled.id()), labelled, jobId);
    }

    static PrintAnswer refused(Words why, Labelled labelled, @Nullable Long jobId) {
        return of(false, why, labelled, jobId);
    }

    private static PrintAnswer of(boolean success, Words message, Labelled labelled, @Nullable Long jobId) {
        return new PrintAnswer(
                success, message, labelled.id(), labelled.subject().wipId(), jobId);
    }
}
