package com.f2x.neurohub.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Globals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Warns, once an hour at most, of a sender that forwards requests of others and is not believed about their addresses:
 * it may be the plant's own proxy, which somebody forgot to name, and then all clients share its address.
 */
final class StrangersForwarding extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StrangersForwarding.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Clock clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

    StrangersForwarding(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForwarded(request) && request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null) {
            warn(request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    }

    private void warn(String sender) {
        Instant now = clock.instant();
        Instant end = silentUntil.get();
        if (!now.isBefore(end) && silentUntil.compareAndSet(end, now.plus(PAUSE))) {
            log.warn(
                    "{} says whom it forwards requests for and is not believed: if it is your proxy, add it to"
                            + " neurohub.web.trusted-proxies, or all its clients share one address in limits and audit",
                    sender);
        }
    }
}
