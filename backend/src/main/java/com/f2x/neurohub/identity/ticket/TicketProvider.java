package com.f2x.neurohub.identity.ticket;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.caller.Standings;
import com.f2x.neurohub.shared.access.ShownTicket;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Accepts tickets, each once. */
@Component
@Order(3)
class TicketProvider implements AuthenticationProvider {

    private final Tickets tickets;
    private final Standings standings;

    TicketProvider(Tickets tickets, Standings standings) {
        this.tickets = tickets;
        this.standings = standings;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        Ticket ticket = new Ticket(((ShownTicket) authentication).text());
        return Optional.of(ticket)
                .filter(Ticket::isOne)
                .flatMap(tickets::take)
                .flatMap(standing -> standings.caller(standing).map(caller -> new CallerToken(caller, standing)))
                .orElseThrow(() -> new InvalidBearerTokenException("The ticket is not valid"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return ShownTicket.class.isAssignableFrom(authentication);
    }
}
