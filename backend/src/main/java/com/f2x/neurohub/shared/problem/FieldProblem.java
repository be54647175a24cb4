package com.f2x.neurohub.shared.problem;

import java.util.Comparator;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name on the wire, with dots and brackets for what is nested
 * @param message what is wrong
 * @param code a stable word for the kind of fault, such as {@code NotNull}
 */
public record FieldProblem(String field, Words message, String code) implements Comparable<FieldProblem> {

    private static final Comparator<FieldProblem> BY_FIELD = Comparator.comparing(FieldProblem::field)
            .thenComparing(FieldProblem::code)
            .thenComparing(problem -> problem.message().toString());

    /** The fault with the name of its field. */
    public Words words() {
        return Words.of("%s %s", field, message);
    }

    /** Validators report in any order; clients are told by field. */
    @Override
    public int compareTo(FieldProblem other) {
        return BY_FIELD.compare(this, other);
    }
}
