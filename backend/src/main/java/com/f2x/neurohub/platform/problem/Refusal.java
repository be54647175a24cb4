package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * Why a request is refused, before it is written down.
 *
 * @param rule the rule that refuses
 * @param detail what is wrong this time
 * @param fields what is wrong with which field
 * @param headers what the answer says besides, such as {@code Allow}
 */
record Refusal(Rule rule, String detail, List<FieldProblem> fields, HttpHeaders headers) {

    private static final int FIELDS_IN_DETAIL = 3;

    static Refusal of(Rule rule, String detail) {
        return new Refusal(rule, detail, List.of(), HttpHeaders.EMPTY);
    }

    static Refusal of(ProblemException problem) {
        return new Refusal(problem.rule(), problem.detail(), problem.fields(), HttpHeaders.EMPTY);
    }

    static Refusal ofField(Rule rule, String field, String message, String code) {
        return ofFields(rule, List.of(new FieldProblem(field, message, code)));
    }

    /** The detail names the first fields, for clients that show nothing else. */
    static Refusal ofFields(Rule rule, List<FieldProblem> fields) {
        String detail = fields.stream()
                .limit(FIELDS_IN_DETAIL)
                .map(field -> field.field() + " " + field.message())
                .collect(Collectors.joining("; "));
        return new Refusal(rule, detail.isEmpty() ? rule.title() : detail, fields, HttpHeaders.EMPTY);
    }
}
