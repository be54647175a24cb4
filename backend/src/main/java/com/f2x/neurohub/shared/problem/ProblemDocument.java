package com.f2x.neurohub.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An RFC 9457 problem, with the members that the clients of the replaced system read.
 *
 * @param type stable identifier of the rule
 * @param title short text of the rule
 * @param status HTTP status
 * @param detail what is wrong this time
 * @param instance path of the request
 * @param errorCode coarse code, see {@link ErrorCode}
 * @param rule name of the rule, see {@link Rule}
 * @param nextStep what to do next, also the last sentence of the detail; absent where the detail says all
 * @param message the detail again
 * @param details what is wrong with which field, absent where no field is to blame
 * @param traceId finds the request in the log
 * @param timestamp when the request was refused
 * @param path path of the request again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        URI type,
        Words title,
        int status,
        Words detail,
        String instance,
        ErrorCode errorCode,
        Rule rule,
        @Nullable Words nextStep,
        Words message,
        List<FieldProblem> details,
        String traceId,
        Instant timestamp,
        String path) {

    /**
     * Writes down a refusal.
     *
     * @param status what it answers with
     * @param at path of the request, its trace id and the time
     */
    public static ProblemDocument of(
            Rule rule, HttpStatus status, Words detail, List<FieldProblem> fields, Occurrence at) {
        Words whole = rule.withNextStep(detail);
        return new ProblemDocument(
                rule.type(),
                rule.title(),
                status.value(),
                whole,
                at.path(),
                rule.errorCode(),
                rule,
                rule.nextStep(),
                whole,
                fields,
                at.traceId(),
                at.timestamp(),
                at.path());
    }

    /** The whole answer. */
    public ResponseEntity<ProblemDocument> response() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    /**
     * Where and when a request was refused.
     *
     * @param path path of the request
     * @param traceId finds the request in the log
     * @param timestamp when
     */
    public record Occurrence(String path, String traceId, Instant timestamp) {}
}
