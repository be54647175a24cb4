package com.f2x.neurohub.platform.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.context.ApplicationContext;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** All settings records of the application and nothing else, to be bound and validated as a start would. */
@ConfigurationPropertiesScan("com.f2x.neurohub")
final class BoundSettings {

    /** The settings that would end the start. The context makes its beans when they are asked for. */
    static List<Finding> invalid(ApplicationContext context) {
        return Arrays.stream(context.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .flatMap(record -> invalid(context, record))
                .toList();
    }

    private static Stream<Finding> invalid(ApplicationContext context, String record) {
        try {
            context.getBean(record);
            return Stream.of();
        } catch (BeansException e) {
            return invalid(record, e);
        }
    }

    private static Stream<Finding> invalid(String record, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException refused) {
                ValidationErrors errors = refused.getValidationErrors();
                return errors.getAllErrors().stream()
                        .map(error -> finding(errors.getName() + "." + name(error), error));
            }
            if (cause instanceof BindException unreadable && !hasBindCause(cause)) {
                return Stream.of(finding(unreadable.getName().toString(), unreadable));
            }
        }
        return Stream.of(new Finding(SettingNames.variable(record), Finding.State.INVALID, false, "cannot be read"));
    }

    private static boolean hasBindCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause instanceof BindException || cause instanceof BindValidationException;
    }

    private static String name(ObjectError error) {
        return error instanceof FieldError field
                ? DataObjectPropertyName.toDashedForm(field.getField())
                : error.getObjectName();
    }

    private static Finding finding(String name, ObjectError error) {
        String hint = Objects.requireNonNullElse(error.getDefaultMessage(), "is refused");
        return new Finding(SettingNames.variable(name), Finding.State.INVALID, false, hint);
    }

    private static Finding finding(String name, BindException failure) {
        Class<?> type = failure.getTarget().getType().toClass();
        return new Finding(SettingNames.variable(name), Finding.State.INVALID, false, "is no " + type.getSimpleName());
    }
}
