package com.f2x.neurohub.platform.tracing;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.TraceId;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the trace of a request in its answer, so that problems and whoever looks for it name the same, and the request
 * in its span and log lines. Streams have no trace, and nothing has one where the library is told to do nothing.
 */
final class TraceFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Trace-Id";

    private static final String REQUEST_ID = "request_id";
    private static final String NONE = "0".repeat(32);

    private final Tracer tracer;

    TraceFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Span span = tracer.currentSpan();
        if (span == null || span.context().traceId().equals(NONE)) {
            chain.doFilter(request, response);
            return;
        }
        String trace = span.context().traceId();
        TraceId.keep(request, trace);
        response.setHeader(HEADER, trace);
        span.tag("request.id", TraceId.of(request));
        MDC.put(REQUEST_ID, TraceId.of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST_ID);
            Rule rule = Problems.refused(request);
            if (rule != null) {
                span.tag("rule", rule.name());
            }
        }
    }
}
