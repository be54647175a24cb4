package com.f2x.neurohub.platform.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Counts requests whose sender is known by a signature, not by a token, with machines instead of strangers. */
@Component
@NamedInterface("limit")
public class SignedRequests {

    private final RateLimiter limiter;
    private final boolean enabled;

    SignedRequests(RateLimiter limiter, RateLimitProperties properties) {
        this.limiter = limiter;
        this.enabled = properties.enabled();
    }

    /**
     * Counts a request with its sender, and no longer at the address it comes from.
     *
     * @param sender what tells the sender from all others that sign
     * @throws com.f2x.neurohub.shared.problem.ProblemException 429 if the sender has used up its budget
     */
    public void count(String sender, HttpServletRequest request, HttpServletResponse response) {
        if (!enabled) {
            return;
        }
        limiter.giveBack(Client.at(request.getRemoteAddr(), KnownCredentials.shown(request) != null));
        Grant grant = limiter.take(new Client("signed:" + sender, Client.Kind.KEY));
        if (!grant.granted()) {
            throw Refusals.refusal(response, grant);
        }
        Refusals.tell(response, grant);
    }
}
