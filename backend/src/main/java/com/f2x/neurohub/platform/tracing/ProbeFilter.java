package com.f2x.neurohub.platform.tracing;

import com.f2x.neurohub.platform.request.Probes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whether the current thread answers a probe, before its trace begins. */
final class ProbeFilter extends OncePerRequestFilter {

    private static final ThreadLocal<@Nullable Boolean> PROBE = new ThreadLocal<>();

    static boolean isUnderWay() {
        return PROBE.get() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PROBE.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            PROBE.remove();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Probes.ask(request.getRequestURI());
    }
}
