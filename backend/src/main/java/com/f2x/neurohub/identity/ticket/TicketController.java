package com.f2x.neurohub.identity.ticket;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets over HTTP. */
@IgnoresIdempotencyKey
@RestController
@RequestMapping("/api/v1/auth/tickets")
@Tag(name = "Live feed")
class TicketController {

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping
    @Requires(Permission.READ)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Draw a ticket that opens one stream",
            description = "For browsers, which cannot send headers with an EventSource or a WebSocket. It works once,"
                    + " within a minute, and ends with the session or key it was drawn with")
    TicketAnswer draw(CallerToken caller) {
        return tickets.draw(caller);
    }
}
