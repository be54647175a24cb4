package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.ShownTicket;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Finds the token or key of a request, or the ticket of one that opens a stream. Open operations have none, so that a
 * stale token never keeps anyone from signing in or renewing a session; the key of a scrape was looked at already.
 */
@Component
final class CredentialsReader implements AuthenticationConverter {

    private static final String API_KEY_HEADER = "X-API-Key";

    private final OpenOperations openOperations;
    private final StreamOperations streams;
    private final ScrapeRequests scrapes;
    private final DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();

    CredentialsReader(OpenOperations openOperations, StreamOperations streams, ScrapeRequests scrapes) {
        this.openOperations = openOperations;
        this.streams = streams;
        this.scrapes = scrapes;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (openOperations.matches(request) || scrapes.matches(request)) {
            return null;
        }
        String token = bearer.resolve(request);
        if (token == null) {
            token = request.getHeader(API_KEY_HEADER);
        }
        return token == null || token.isBlank() ? ticket(request) : new BearerTokenAuthenticationToken(token.strip());
    }

    /** Others do not look at the parameter, so that a ticket shown to them stays good, and lets nobody in. */
    private @Nullable Authentication ticket(HttpServletRequest request) {
        String ticket = streams.matches(request) ? request.getParameter(ShownTicket.PARAMETER) : null;
        return ticket == null || ticket.isBlank() ? null : new ShownTicket(ticket.strip());
    }
}
