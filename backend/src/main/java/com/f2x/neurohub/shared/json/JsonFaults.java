package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.NearestName;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with JSON that cannot be read: it is none, or a member has another type than it must. */
public final class JsonFaults {

    private static final String TRAILING_TOKEN = "Trailing token";
    private static final String DUPLICATE = "Duplicate ";
    private static final String NO_UTF_8 = "Invalid UTF-8";

    private JsonFaults() {}

    /** The refusal of the body of a request. */
    public static ProblemException ofBody(JacksonException failure) {
        if (!isMalformed(failure)) {
            return ofMember(failure, "body");
        }
        int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
        return line < 1
                ? Rule.MALFORMED_JSON.because("The body is not valid JSON")
                : Rule.MALFORMED_JSON.because(
                        "The body is not valid JSON at line %d, column %d%s",
                        line, failure.getLocation().getColumnNr(), why(failure));
    }

    /** The refusal of one record of many. */
    public static ProblemException ofRecord(JacksonException failure) {
        if (!isMalformed(failure)) {
            return ofMember(failure, "record");
        }
        int column = failure.getLocation() == null ? 0 : failure.getLocation().getColumnNr();
        return column < 1
                ? Rule.MALFORMED_JSON.because("The record is not valid JSON")
                : Rule.MALFORMED_JSON.because("The record is not valid JSON at column %d%s", column, why(failure));
    }

    private static boolean isMalformed(JacksonException failure) {
        return !(failure instanceof InputCoercionException)
                && (!(failure instanceof DatabindException)
                        || String.valueOf(failure.getOriginalMessage()).startsWith(TRAILING_TOKEN));
    }

    /** What is said only where it helps: testers often write their letters as Latin-1 and do not know it. */
    private static Words why(JacksonException failure) {
        String cause = String.valueOf(failure.getOriginalMessage());
        if (cause.startsWith(DUPLICATE)) {
            return Words.of(": a member is there twice");
        }
        return cause.startsWith(NO_UTF_8)
                ? Words.of(": it has bytes that are not UTF-8. Send all text as UTF-8")
                : Words.told("");
    }

    private static ProblemException ofMember(JacksonException failure, String whole) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            List<String> known =
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
            return refusal(failure, whole, NearestName.words(unknown.getPropertyName(), known), "Unknown");
        }
        Class<?> expected = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        Words words = failure instanceof InputCoercionException coercion
                ? TypeWords.of(coercion.getTargetType())
                : TypeWords.of(failure, expected);
        return refusal(failure, whole, words, "Type");
    }

    private static ProblemException refusal(JacksonException failure, String whole, Words words, String code) {
        String path = path(failure);
        return Rule.INVALID_CONTENT.because(List.of(new FieldProblem(path.isEmpty() ? whole : path, words, code)));
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
