package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.NearestName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Bodies that are no JSON, or whose members have another type than they must. */
final class JsonRefusalReader implements RefusalReader {

    private static final String TRAILING_TOKEN = "Trailing token";

    @Override
    public @Nullable Refusal read(Throwable failure) {
        if (!(failure instanceof HttpMessageNotReadableException)) {
            return null;
        }
        Throwable cause = failure.getCause();
        if (cause == null) {
            return Refusal.of(Rule.MISSING_CONTENT, "The request needs a body");
        }
        return cause instanceof JacksonException json
                ? read(json)
                : Refusal.of(Rule.MALFORMED_REQUEST, "The body could not be read to its end");
    }

    private static Refusal read(JacksonException failure) {
        if (failure instanceof InputCoercionException coercion) {
            return mismatch(failure, TypeWords.of(coercion.getTargetType()));
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        String words = String.valueOf(failure.getOriginalMessage());
        if (!(failure instanceof DatabindException) || words.startsWith(TRAILING_TOKEN)) {
            return malformed(failure.getLocation());
        }
        Class<?> expected = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return mismatch(failure, TypeWords.of(failure, expected));
    }

    private static Refusal unknown(UnrecognizedPropertyException failure) {
        List<String> known =
                failure.getKnownPropertyIds().stream().map(String::valueOf).toList();
        String words = NearestName.words(failure.getPropertyName(), known);
        return Refusal.ofField(Rule.INVALID_CONTENT, path(failure), words, "Unknown");
    }

    private static Refusal mismatch(JacksonException failure, String words) {
        return Refusal.ofField(Rule.INVALID_CONTENT, path(failure), words, "Type");
    }

    private static Refusal malformed(@Nullable TokenStreamLocation at) {
        String where = at == null || at.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return Refusal.of(Rule.MALFORMED_JSON, "The body is not valid JSON" + where);
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
        return path.isEmpty() ? "body" : path.toString();
    }
}
