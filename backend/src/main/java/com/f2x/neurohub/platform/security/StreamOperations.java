package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.Streams;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Recognises the requests to operations that are marked {@link Streams}. */
@Component
public final class StreamOperations implements RequestMatcher {

    private final SingletonSupplier<RequestMatcher> matcher;

    StreamOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.matcher = SingletonSupplier.of(() -> new OrRequestMatcher(
                MarkedOperations.matchers(mappings, Streams.class).toList()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matcher.obtain().matches(request);
    }
}
