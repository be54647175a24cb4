package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Recognises the requests to operations that are marked {@link Open}, and to pages that ask for nobody's name. */
@Component
final class OpenOperations implements RequestMatcher {

    private static final List<String> OPEN_PATHS = List.of(
            "/actuator/health/*",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/swagger-ui.html",
            "/swagger-ui/**",
            "/dashboard",
            "/dashboard/**");

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
        return new OrRequestMatcher(Stream.concat(pages, MarkedOperations.matchers(mappings, Open.class))
                .toList());
    }
}
