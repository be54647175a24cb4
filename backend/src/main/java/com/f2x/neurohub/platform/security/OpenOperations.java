package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Recognises the requests to operations that are marked {@link Open}, and to pages that ask for nobody's name. */
@Component
final class OpenOperations implements RequestMatcher {

    private static final List<String> OPEN_PATHS =
            List.of("/actuator/health/*", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**");

    private final SingletonSupplier<RequestMatcher> matcher;

    OpenOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.matcher = SingletonSupplier.of(() -> matcher(mappings));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matcher.obtain().matches(request);
    }

    private static RequestMatcher matcher(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        Stream<RequestMatcher> pages = OPEN_PATHS.stream().map(PathPatternRequestMatcher.withDefaults()::matcher);
        Stream<RequestMatcher> operations = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().hasMethodAnnotation(Open.class))
                .flatMap(handler -> matchers(handler.getKey()));
        return new OrRequestMatcher(Stream.concat(pages, operations).toList());
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
