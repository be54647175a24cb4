package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies above a size, before they are read where they announce it. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final Problems problems;
    private final DataSize limit;
    private final Set<String> streamedPaths;

    /**
     * Makes the filter.
     *
     * @param streamedPaths paths whose bodies are read piece by piece, however long they are
     */
    BodyLimitFilter(Problems problems, DataSize limit, Set<String> streamedPaths) {
        this.problems = problems;
        this.limit = limit;
        this.streamedPaths = Set.copyOf(streamedPaths);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return streamedPaths.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.send(request, response, LimitedBody.tooLarge());
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new LimitedBody(request, limit.toBytes()), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
