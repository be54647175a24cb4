package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.shared.access.Streams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/** Charges statements to the request from the moment its handler is chosen until the handler has answered. */
final class StatementInterceptor implements AsyncHandlerInterceptor {

    private final StatementMeters meters;

    StatementInterceptor(StatementMeters meters) {
        this.meters = meters;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestStatements statements = RequestStatements.of(request);
        if (statements != null) {
            statements.begin();
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestStatements.end();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        RequestStatements.end();
        RequestStatements statements = RequestStatements.of(request);
        if (statements != null) {
            meters.record(request, statements);
            if (handler instanceof HandlerMethod operation && operation.hasMethodAnnotation(Streams.class)) {
                statements.goesOn();
            }
        }
    }
}
