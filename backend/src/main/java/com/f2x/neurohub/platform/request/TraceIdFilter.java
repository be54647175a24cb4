package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.web.TraceId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its trace id, names both it and the client in log lines, and turns what fails outside the
 * handlers into a problem.
 */
final class TraceIdFilter extends OncePerRequestFilter {

    private static final String CLIENT = "client.ip";

    private final Problems problems;

    TraceIdFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        MDC.put(TraceId.MDC_KEY, TraceId.of(request));
        MDC.put(CLIENT, request.getRemoteAddr());
        response.setHeader(TraceId.HEADER, TraceId.of(request));
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            problems.send(request, response, e);
        } finally {
            MDC.remove(TraceId.MDC_KEY);
            MDC.remove(CLIENT);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
