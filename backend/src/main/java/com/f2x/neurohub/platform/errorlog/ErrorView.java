package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answered error on the wire.
 *
 * @param traceId finds the request in the log
 * @param errorCode coarse code of what refused it
 * @param message what it was told, in English
 * @param path where it was sent, without its query
 * @param statusCode what it was answered with
 * @param username who sent it; null where that was not known
 * @param timestamp when it was answered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ErrorView(
        long id,
        String traceId,
        String errorCode,
        String message,
        String path,
        String method,
        int statusCode,
        @Nullable String username,
        Instant timestamp) {

    static ErrorView of(RecordedError error, FetchLevel level) {
        return error.view();
    }
}
