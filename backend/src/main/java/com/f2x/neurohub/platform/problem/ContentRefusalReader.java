package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.json.TypeWords;
import com.f2x.neurohub.shared.problem.Causes;
import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.Violations;
import com.f2x.neurohub.shared.problem.Words;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;

/** Bodies and bound parameters that break the constraints declared on their types. */
final class ContentRefusalReader implements RefusalReader {

    /** What is said of a fault that nothing is known about. */
    static final String UNKNOWN = "is not valid";

    private final ParameterViolationReader parameters = new ParameterViolationReader();

    @Override
    public @Nullable Refusal read(Throwable failure) {
        if (failure instanceof MethodArgumentNotValidException invalid) {
            boolean body = invalid.getParameter().hasParameterAnnotation(RequestBody.class);
            return refusal(fields(
                    invalid.getBindingResult(), ResolvableType.forMethodParameter(invalid.getParameter()), !body));
        }
        if (failure instanceof BindException invalid) {
            Object target = invalid.getTarget();
            return refusal(fields(invalid.getBindingResult(), ResolvableType.forInstance(target), true));
        }
        Refusal refusal = parameters.read(failure);
        return refusal != null
                ? refusal
                : Causes.first(failure, ConstraintViolationException.class)
                        .map(invalid -> refusal(invalid.getConstraintViolations().stream()
                                .map(ContentRefusalReader::field)
                                .toList()))
                        .orElse(null);
    }

    /** What is wrong with the properties of one object. */
    static List<FieldProblem> fields(
            org.springframework.validation.Errors errors, ResolvableType owner, boolean query) {
        return errors.getAllErrors().stream()
                .map(error -> field(errors, error, owner, query))
                .toList();
    }

    static Refusal refusal(List<FieldProblem> fields) {
        return Refusal.ofFields(
                Violations.rule(fields), fields.stream().sorted().toList());
    }

    private static FieldProblem field(
            org.springframework.validation.Errors errors, ObjectError error, ResolvableType owner, boolean query) {
        String code = error.contains(ConstraintViolation.class)
                ? Violations.code(error.unwrap(ConstraintViolation.class))
                : Optional.ofNullable(error.getCode()).orElse("Invalid");
        if (!(error instanceof FieldError at)) {
            return new FieldProblem(query ? "query" : "body", message(error), code);
        }
        String name = WireNames.ofPath(owner, at.getField(), query);
        return at.isBindingFailure()
                ? new FieldProblem(name, expected(errors, at, owner), "Type")
                : new FieldProblem(name, message(error), code);
    }

    /** What a limited number must be says its constraint, of all others their type says it. */
    private static Words expected(org.springframework.validation.Errors errors, FieldError at, ResolvableType owner) {
        Field field = ReflectionUtils.findField(owner.toClass(), at.getField());
        Min limited = field == null ? null : field.getAnnotation(Min.class);
        if (limited != null && !limited.message().startsWith("{")) {
            return Words.told(limited.message());
        }
        Class<?> required = requiredType(errors, at);
        return at.contains(TypeMismatchException.class)
                ? TypeWords.of(at.unwrap(TypeMismatchException.class), required)
                : TypeWords.of(required);
    }

    private static @Nullable Class<?> requiredType(org.springframework.validation.Errors errors, FieldError error) {
        if (error.contains(TypeMismatchException.class)) {
            return error.unwrap(TypeMismatchException.class).getRequiredType();
        }
        return errors instanceof BindingResult result ? result.getFieldType(error.getField()) : null;
    }

    private static Words message(ObjectError error) {
        return error.contains(ConstraintViolation.class)
                ? Violations.words(error.unwrap(ConstraintViolation.class))
                : Words.told(Optional.ofNullable(error.getDefaultMessage()).orElse(UNKNOWN));
    }

    private static FieldProblem field(ConstraintViolation<?> violation) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(node -> node.isInIterable() && node.getIndex() != null
                        ? "[" + node.getIndex() + "]." + WireNames.ofMember(String.valueOf(node.getName()))
                        : WireNames.ofMember(String.valueOf(node.getName())))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return new FieldProblem(
                path.isEmpty() ? "body" : path, Violations.words(violation), Violations.code(violation));
    }
}
