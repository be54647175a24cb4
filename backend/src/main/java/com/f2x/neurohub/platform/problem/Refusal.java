package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Why a request is refused, before it is written down.
 *
 * @param rule the rule that refuses
 * @param detail what is wrong this time
 * @param fields what is wrong with which field
 * @param headers what the answer says besides, such as {@code Allow}
 */
record Refusal(Rule rule, Words detail, List<FieldProblem> fields, HttpHeaders headers) {

    private static final int FIELDS_IN_DETAIL = 3;

    @FormatMethod
    static Refusal of(Rule rule, @CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return of(rule.because(pattern, arguments));
    }

    static Refusal of(ProblemException problem) {
        return new Refusal(problem.rule(), problem.words(), problem.fields(), HttpHeaders.EMPTY);
    }

    /** The first time that the detail tells. */
    Optional<Duration> time() {
        return detail.arguments().stream()
                .filter(Duration.class::isInstance)
                .map(Duration.class::cast)
                .findFirst();
    }

    static Refusal ofField(Rule rule, String field, Words message, String code) {
        return ofFields(rule, List.of(new FieldProblem(field, message, code)));
    }

    /** The detail names the first fields, for clients that show nothing else. */
    static Refusal ofFields(Rule rule, List<FieldProblem> fields) {
        List<Words> told =
                fields.stream().limit(FIELDS_IN_DETAIL).map(FieldProblem::words).toList();
        return new Refusal(rule, told.isEmpty() ? rule.title() : Words.joined(told), fields, HttpHeaders.EMPTY);
    }
}
