package com.f2x.neurohub.identity.ticket;

/**
 * A ticket.
 *
 * @param ticket goes into the query parameter {@code ticket} of the stream that it opens, once
 * @param expiresIn seconds for which it is valid
 */
record TicketAnswer(String ticket, long expiresIn) {

    @Override
    public String toString() {
        return "TicketAnswer[]";
    }
}
