package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record; sent only once it is committed.
 *
 * @param line its line in the body, or its place in the array, from 1
 * @param recordId its id, null if it could not be read
 * @param status what became of it
 * @param processDataId the row that holds it
 * @param problem why it was rejected
 * @param refusal the same, for doors that answer with a problem document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        long line,
        @Nullable String recordId,
        Status status,
        @Nullable Long processDataId,
        @Nullable Problem problem,
        @JsonIgnore @Nullable ProblemException refusal) {

    /** What records call the members of a start. */
    private static final Map<String, String> FIELDS =
            Map.of("process_id", "process", "wip_id", "unit", "equipment_id", "equipment");

    /** What can become of a record. */
    enum Status {
        CREATED,
        DUPLICATE,
        REJECTED;

        @JsonProperty
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A problem document without what belongs to a request. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(
            URI type,
            Words title,
            int status,
            Words detail,
            String errorCode,
            String rule,
            @Nullable Words nextStep,
            Words message,
            List<FieldProblem> details) {

        static Problem of(ProblemException refusal) {
            Rule rule = refusal.rule();
            Words detail = rule.withNextStep(refusal.words());
            return new Problem(
                    rule.type(),
                    rule.title(),
                    rule.status().value(),
                    detail,
                    rule.errorCode().name(),
                    rule.name(),
                    rule.nextStep(),
                    detail,
                    refusal.fields());
        }
    }

    static Receipt created(Delivery delivery, long processDataId) {
        return new Receipt(delivery.line(), delivery.recordId(), Status.CREATED, processDataId, null, null);
    }

    static Receipt duplicate(Delivery delivery, long processDataId) {
        return new Receipt(delivery.line(), delivery.recordId(), Status.DUPLICATE, processDataId, null, null);
    }

    static Receipt rejected(Delivery delivery, ProblemException refusal) {
        ProblemException named = refusal.blaming(FIELDS);
        return new Receipt(delivery.line(), delivery.recordId(), Status.REJECTED, null, Problem.of(named), named);
    }
}
