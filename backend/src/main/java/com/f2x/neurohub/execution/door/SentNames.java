package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.shared.problem.ProblemException;
import java.util.Map;
import java.util.function.Supplier;

/** Lays blame on the member that the client has sent, where the rules know it by another name. */
final class SentNames {

    private SentNames() {}

    /**
     * Does the work.
     *
     * @param names what the client calls the members, by the rules' own names
     * @throws ProblemException what the work throws, about the client's member
     */
    static <T> T blaming(Map<String, String> names, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException refusal) {
            throw refusal.blaming(names);
        }
    }
}
