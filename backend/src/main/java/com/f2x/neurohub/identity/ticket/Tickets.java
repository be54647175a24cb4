package com.f2x.neurohub.identity.ticket;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.caller.Standing;
import com.f2x.neurohub.identity.caller.Standings;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws tickets and takes them. A caller has some at a time; whoever draws more loses the oldest. */
@Service
class Tickets {

    /** How many a caller has at a time. */
    static final int MOST = 50;

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final TicketStore store;
    private final Standings standings;

    Tickets(TicketStore store, Standings standings) {
        this.store = store;
        this.standings = standings;
    }

    @Transactional
    public TicketAnswer draw(CallerToken caller) {
        Ticket ticket = Ticket.draw();
        store.add(ticket, standings.of(caller), LIFETIME, MOST);
        return new TicketAnswer(ticket.text(), LIFETIME.toSeconds());
    }

    /** Takes a ticket, which nobody can show again; empty if it is unknown, was shown before or is too old. */
    @Transactional
    public Optional<Standing> take(Ticket ticket) {
        return store.take(ticket);
    }
}
