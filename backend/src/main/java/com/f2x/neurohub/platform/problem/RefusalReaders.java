package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.Causes;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds what any failure means to the client; what nobody knows is an internal error. */
@Component
final class RefusalReaders {

    private static final Refusal INTERNAL_ERROR =
            Refusal.of(Rule.INTERNAL_ERROR, "Something went wrong on the server; the trace id finds it in the log");

    private final List<RefusalReader> readers;

    RefusalReaders(List<ConstraintRules> constraintRules) {
        readers = List.of(
                new ContentRefusalReader(),
                new ParameterRefusalReader(),
                new RequestRefusalReader(),
                new JsonRefusalReader(),
                new DatabaseRefusalReader(constraintRules),
                new AccessRefusalReader());
    }

    Refusal read(Throwable failure) {
        return Causes.first(failure, ProblemException.class)
                .map(Refusal::of)
                .orElseGet(() -> readers.stream()
                        .map(reader -> reader.read(failure))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(INTERNAL_ERROR));
    }
}
