package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a label on the wire.
 *
 * @param printJobId its print job
 * @param labelId number of what is labelled, as it was printed
 * @param printerIp where it was printed, or not
 * @param errorMessage why not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PrintLogView(
        long id,
        long printJobId,
        LabelType labelType,
        String labelId,
        PrintOutcome status,
        String printerIp,
        int printerPort,
        @Nullable String errorMessage,
        Instant createdAt) {

    static PrintLogView of(PrintLog log, FetchLevel level) {
        return log.view();
    }
}
