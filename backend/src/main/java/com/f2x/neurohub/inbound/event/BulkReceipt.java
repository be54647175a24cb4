package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of events that were sent together.
 *
 * @param batchId what they are called
 * @param processed how many are kept, those that were kept already included
 * @param failed how many are refused
 * @param results what became of each, in their order
 */
record BulkReceipt(String batchId, long processed, long failed, List<Result> results) {

    static BulkReceipt of(String batchId, List<Result> results) {
        long failed = results.stream().filter(result -> result.id() == null).count();
        return new BulkReceipt(batchId, results.size() - failed, failed, results);
    }

    /** How many of those that are kept were kept already. */
    long duplicates() {
        return results.stream().filter(Result::duplicate).count();
    }

    /**
     * What became of one event.
     *
     * @param item its place, from 1
     * @param id under which it is kept
     * @param duplicate whether it was kept already
     * @param problem why it is refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int item,
            @Nullable Long id,
            boolean duplicate,
            @Nullable EventRefusal problem) {

        static Result kept(int item, long id, boolean duplicate) {
            return new Result(item, id, duplicate, null);
        }

        static Result refused(int item, ProblemException refusal) {
            return new Result(item, null, false, EventRefusal.of(refusal));
        }
    }

    /** A problem document without what belongs to a request. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record EventRefusal(String errorCode, String rule, Words message, List<FieldProblem> details) {

        private static EventRefusal of(ProblemException refusal) {
            return new EventRefusal(
                    refusal.rule().errorCode().name(),
                    refusal.rule().name(),
                    refusal.rule().withNextStep(refusal.words()),
                    refusal.fields());
        }
    }
}
