package com.f2x.neurohub.platform.monitoring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells in every answer how many statements it took, and how long they and the whole request took. */
final class ServerTimingFilter extends OncePerRequestFilter {

    private static final String HEADER = "Server-Timing";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TimedResponse timed = new TimedResponse(response, RequestStatements.open(request));
        try {
            chain.doFilter(request, timed);
        } finally {
            if (!request.isAsyncStarted() && !response.isCommitted()) {
                timed.onResponseCommitted();
            }
        }
    }

    /** Sets the header at the last moment at which headers can be set. */
    private static final class TimedResponse extends OnCommittedResponseWrapper {

        private final RequestStatements statements;

        TimedResponse(HttpServletResponse response, RequestStatements statements) {
            super(response);
            this.statements = statements;
        }

        @Override
        protected void onResponseCommitted() {
            setHeader(HEADER, statements.serverTiming());
        }
    }
}
