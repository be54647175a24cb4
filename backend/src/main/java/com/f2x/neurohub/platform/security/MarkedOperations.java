package com.f2x.neurohub.platform.security;

import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests to operations that are marked with an annotation. */
final class MarkedOperations {

    private MarkedOperations() {}

    static Stream<RequestMatcher> matchers(
            ObjectProvider<RequestMappingHandlerMapping> mappings, Class<? extends Annotation> mark) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().hasMethodAnnotation(mark))
                .flatMap(handler -> matchers(handler.getKey()));
    }

    private static Stream<RequestMatcher> matchers(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().flatMap(path -> matchers(method, path)));
    }

    private static Stream<RequestMatcher> matchers(RequestMethod method, String path) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        HttpMethod verb = method.asHttpMethod();
        return Stream.of(paths.matcher(verb, path), paths.matcher(verb, path + "/"));
    }
}
