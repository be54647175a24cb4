package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind authentication: counts the request of a caller with the caller, and no longer at the address, which hundreds
 * of stations may share.
 */
final class CallerFilter extends OncePerRequestFilter {

    private final RateLimiter limiter;
    private final KnownCredentials credentials;
    private final Refusals refusals;

    CallerFilter(RateLimiter limiter, KnownCredentials credentials, Refusals refusals) {
        this.limiter = limiter;
        this.credentials = credentials;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visit visit = Visit.of(request);
        Caller caller = Caller.current();
        Visit.end(request);
        if (visit == null) {
            chain.doFilter(request, response);
            return;
        }
        Grant grant = caller == null ? ofStranger(visit) : ofCaller(visit, Client.of(caller));
        if (grant.granted()) {
            Refusals.tell(response, grant);
            chain.doFilter(request, response);
        } else {
            refusals.send(request, response, grant);
        }
    }

    /** @throws ProblemException 503 if budgets must be counted and cannot */
    private Grant ofCaller(Visit visit, Client caller) {
        if (visit.taken() != null) {
            if (!visit.isRefused()) {
                limiter.giveBack(visit.address());
            }
            credentials.add(visit.shown());
        }
        return limiter.take(caller);
    }

    /** What is open to all reads no token, not even a good one. */
    private Grant ofStranger(Visit visit) {
        return visit.taken() == null ? limiter.takeOfAddress(visit.address()) : visit.taken();
    }
}
