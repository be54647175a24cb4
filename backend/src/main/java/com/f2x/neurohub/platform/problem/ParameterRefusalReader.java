package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.json.TypeWords;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Parameters, path variables and headers that are missing or of another type than they must be. */
final class ParameterRefusalReader implements RefusalReader {

    @Override
    public @Nullable Refusal read(Throwable failure) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            boolean variable = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
            String name = variable ? WireNames.ofMember(mismatch.getName()) : mismatch.getName();
            return Refusal.ofField(
                    Rule.INVALID_CONTENT, name, TypeWords.of(mismatch, mismatch.getRequiredType()), "Type");
        }
        if (failure instanceof MissingServletRequestPartException part) {
            return missing(part.getRequestPartName());
        }
        return failure instanceof MissingRequestValueException value ? missing(name(value)) : null;
    }

    private static Refusal missing(String name) {
        return Refusal.ofField(Rule.INVALID_CONTENT, name, Words.of("is required"), "Required");
    }

    private static String name(MissingRequestValueException missing) {
        if (missing instanceof MissingServletRequestParameterException parameter) {
            return parameter.getParameterName();
        }
        if (missing instanceof MissingRequestHeaderException header) {
            return header.getHeaderName();
        }
        if (missing instanceof MissingPathVariableException variable) {
            return variable.getVariableName();
        }
        if (missing instanceof MissingRequestCookieException cookie) {
            return cookie.getCookieName();
        }
        return missing instanceof MissingMatrixVariableException variable ? variable.getVariableName() : "query";
    }
}
