package com.f2x.neurohub.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Keeps a path that is written out in the API to its own methods. Beside {@code GET /equipment/active} there is
 * {@code PUT /equipment/{id}}, which would take {@code active} for an id of that method.
 */
final class LiteralPaths implements HandlerInterceptor {

    private final Supplier<Map<String, Set<String>>> methods;

    LiteralPaths(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.methods = SingletonSupplier.of(() -> methods(mappings));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpRequestMethodNotSupportedException {
        Set<String> allowed = methods.get().get(path(request));
        if (allowed == null || allowed.contains(request.getMethod())) {
            return true;
        }
        if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(",", allowed) + ",OPTIONS");
            return false;
        }
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), allowed);
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Map<String, Set<String>> methods(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        Map<String, Set<String>> methods = new HashMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(operation -> operation.getPatternValues().stream()
                        .filter(path -> !path.contains("{") && !path.contains("*"))
                        .forEach(path -> methods.computeIfAbsent(path, own -> new TreeSet<>())
                                .addAll(methods(operation))));
        methods.values().removeIf(Set::isEmpty);
        return methods;
    }

    /** Nothing where an operation takes every method. */
    private static Set<String> methods(RequestMappingInfo operation) {
        Set<String> methods = new TreeSet<>();
        operation.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .forEach(methods::add);
        if (methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.HEAD.name());
        }
        return methods;
    }
}
