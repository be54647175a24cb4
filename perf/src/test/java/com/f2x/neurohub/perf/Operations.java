package com.f2x.neurohub.perf;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The operations of the public API by name: method, path pattern and, where it decides, a parameter. */
public final class Operations {

    private Operations() {}

    public static Collection<String> of(Stream<RequestMappingInfo> mappings) {
        return mappings.flatMap(Operations::names)
                .filter(name -> name.contains(" /api/") || name.endsWith(" /health") || name.endsWith(" /webhook"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        String parameters = mapping.getParamsCondition().getExpressions().stream()
                .map(parameter -> "?" + parameter)
                .collect(Collectors.joining());
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapping.getPatternValues().stream().map(path -> "%s %s%s".formatted(method, path, parameters)));
    }
}
