package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.platform.problem.Problems;
import jakarta.servlet.Filter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limits as filters: in front of preflights, and on each side of authentication. */
@Component
public class RateLimits {

    private final boolean enabled;
    private final RateLimiter limiter;
    private final KnownCredentials credentials = new KnownCredentials();
    private final Refusals refusals;

    RateLimits(RateLimitProperties properties, RateLimiter limiter, Problems problems) {
        this.enabled = properties.enabled();
        this.limiter = limiter;
        this.refusals = new Refusals(problems);
    }

    /** What stands in front of the answers to preflights of browsers; nothing if limits are off. */
    public Optional<Filter> beforePreflights() {
        return enabled ? Optional.of(new PreflightFilter(limiter, refusals)) : Optional.empty();
    }

    /** What stands in front of authentication; nothing if limits are off. */
    public Optional<Filter> beforeAuthentication() {
        return enabled ? Optional.of(new VisitFilter(limiter, credentials, refusals)) : Optional.empty();
    }

    /** What stands behind authentication; nothing if limits are off. */
    public Optional<Filter> afterAuthentication() {
        return enabled ? Optional.of(new CallerFilter(limiter, credentials, refusals)) : Optional.empty();
    }
}
