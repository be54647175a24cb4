package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.Streams;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Recognises the requests to operations that are marked {@link Streams}. */
@Component
public final class StreamOperations implements RequestMatcher {

    private final SingletonSupplier<List<RequestMatcher>> matchers;

    StreamOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.matchers = SingletonSupplier.of(
                () -> MarkedOperations.matchers(mappings, Streams.class).toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matchers.obtain().stream().anyMatch(matcher -> matcher.matches(request));
    }
}
