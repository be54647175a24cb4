package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.web.OperatorPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In front of what answers preflights of browsers: counts them with all that comes to the node. At an address they do
 * not count, as they never show who sends them, and hundreds of stations may share it.
 */
final class PreflightFilter extends OncePerRequestFilter {

    private final RateLimiter limiter;
    private final Refusals refusals;

    PreflightFilter(RateLimiter limiter, Refusals refusals) {
        this.limiter = limiter;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Grant all = limiter.takeOfAll();
        if (all.granted()) {
            chain.doFilter(request, response);
        } else {
            refusals.send(request, response, all);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CorsUtils.isPreFlightRequest(request) || OperatorPaths.include(request.getServletPath());
    }
}
