package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.Violations;
import com.f2x.neurohub.shared.problem.Words;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Parameters of a handler that break the constraints declared on the handler's signature. */
final class ParameterViolationReader implements RefusalReader {

    @Override
    public @Nullable Refusal read(Throwable failure) {
        if (!(failure instanceof HandlerMethodValidationException invalid) || invalid.isForReturnValue()) {
            return null;
        }
        Stream<FieldProblem> crossing = invalid.getCrossParameterValidationResults().stream()
                .map(error -> new FieldProblem("query", Words.told(message(error)), code(error)));
        Stream<FieldProblem> single =
                invalid.getParameterValidationResults().stream().flatMap(ParameterViolationReader::fields);
        return ContentRefusalReader.refusal(Stream.concat(single, crossing).toList());
    }

    private static Stream<FieldProblem> fields(ParameterValidationResult result) {
        MethodParameter parameter = result.getMethodParameter();
        String index = result.getContainerIndex() == null ? "" : "[" + result.getContainerIndex() + "]";
        boolean body = parameter.hasParameterAnnotation(RequestBody.class);
        if (result instanceof ParameterErrors errors) {
            Object argument = errors.getArgument();
            ResolvableType owner = index.isEmpty()
                    ? ResolvableType.forMethodParameter(parameter)
                    : ResolvableType.forInstance(argument);
            return ContentRefusalReader.fields(errors, owner, !body).stream()
                    .map(field -> index.isEmpty() ? field : within(index, field));
        }
        String name = (body ? "body" : name(parameter)) + index;
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(name, words(result, error), code(error)));
    }

    private static FieldProblem within(String index, FieldProblem field) {
        return new FieldProblem(index + "." + field.field(), field.message(), field.code());
    }

    private static String name(MethodParameter parameter) {
        return Stream.of(
                        annotated(parameter, RequestParam.class).map(RequestParam::name),
                        annotated(parameter, PathVariable.class).map(PathVariable::name),
                        annotated(parameter, RequestHeader.class).map(RequestHeader::name),
                        annotated(parameter, RequestPart.class).map(RequestPart::name))
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> parameter.getParameter().getName());
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> annotated(
            MethodParameter parameter, Class<A> type) {
        return Optional.ofNullable(parameter.getParameterAnnotation(type));
    }

    private static Words words(ParameterValidationResult result, MessageSourceResolvable error) {
        return error instanceof DefaultMessageSourceResolvable
                ? Violations.words(result.unwrap(error, ConstraintViolation.class))
                : Words.told(message(error));
    }

    private static String message(MessageSourceResolvable error) {
        return Optional.ofNullable(error.getDefaultMessage()).orElse(ContentRefusalReader.UNKNOWN);
    }

    /** Codes go from the most special to the constraint's own name. */
    private static String code(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
    }
}
