package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.web.OperatorPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In front of authentication: counts what comes to the node, and at its address whatever shows nothing that is known.
 * So neither strangers nor invented tokens cost more than this; a few tokens beyond it are looked at all the same, as
 * somebody who signs in where a neighbour runs wild has one that is good.
 */
final class VisitFilter extends OncePerRequestFilter {

    private final RateLimiter limiter;
    private final KnownCredentials credentials;
    private final Refusals refusals;

    VisitFilter(RateLimiter limiter, KnownCredentials credentials, Refusals refusals) {
        this.limiter = limiter;
        this.credentials = credentials;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Grant all = limiter.takeOfAll();
        if (!all.granted()) {
            refusals.send(request, response, all);
            return;
        }
        Visit visit = visit(request);
        Grant taken = visit.taken();
        if (taken != null) {
            if (!taken.granted() && !(visit.shown() != null && limiter.mayLook())) {
                refusals.send(request, response, taken);
                return;
            }
            Refusals.tell(response, taken);
        }
        visit.keep(request);
        chain.doFilter(request, response);
        forgetIfRefused(request, visit.shown());
    }

    private Visit visit(HttpServletRequest request) {
        ByteBuffer shown = KnownCredentials.shown(request);
        Client address = Client.at(request.getRemoteAddr(), shown != null);
        return new Visit(address, shown, credentials.include(shown) ? null : limiter.takeOfAddress(address));
    }

    /** Nobody came of it, so it lets nobody in any more. */
    private void forgetIfRefused(HttpServletRequest request, @Nullable ByteBuffer shown) {
        if (shown != null && Visit.of(request) != null) {
            credentials.remove(shown);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OperatorPaths.include(request.getServletPath());
    }
}
