package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.platform.logging.Redaction;
import com.f2x.neurohub.shared.problem.ProblemDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered with an error.
 *
 * @param traceId finds it in the log
 * @param errorCode coarse code of what refused it
 * @param message what it was told, in English
 * @param path where it was sent, without its query
 * @param statusCode what it was answered with
 * @param username who sent it; null where that is not known
 * @param time when it was answered
 */
record AnsweredError(
        String traceId,
        String errorCode,
        String message,
        String path,
        String method,
        int statusCode,
        @Nullable String username,
        Instant time) {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_METHOD = 10;

    /** What a problem says of a request of somebody. */
    static AnsweredError of(ProblemDocument problem, String method, @Nullable String username) {
        return new AnsweredError(
                problem.traceId(),
                problem.errorCode().name(),
                text(problem.message().toString(), LONGEST_TEXT),
                text(problem.path(), LONGEST_TEXT),
                text(method, LONGEST_METHOD),
                problem.status(),
                username,
                problem.timestamp());
    }

    /** The beginning of a text, without secrets and what the database cannot store. */
    private static String text(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        Redaction.of(text.substring(0, Math.min(text.length(), 2 * longest)))
                .codePoints()
                .filter(character -> character != 0 && Character.getType(character) != Character.SURROGATE)
                .limit(longest)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
