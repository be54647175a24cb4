package com.f2x.neurohub.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.method.HandlerMethod;

/** Gives the members of filter records the names under which they are bound. */
@Component
final class FilterParameters implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Map<String, String> bound = Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(record -> Stream.of(record.getDeclaredConstructors()))
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(BindParam.class))
                .collect(Collectors.toMap(
                        java.lang.reflect.Parameter::getName,
                        parameter -> parameter.getAnnotation(BindParam.class).value(),
                        (first, second) -> first));
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.stream()
                .filter(parameter -> "query".equals(parameter.getIn()))
                .forEach(parameter -> parameter.setName(bound.getOrDefault(parameter.getName(), parameter.getName())));
        return operation;
    }
}
