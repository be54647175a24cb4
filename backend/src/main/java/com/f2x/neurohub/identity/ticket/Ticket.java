package com.f2x.neurohub.identity.ticket;

import com.f2x.neurohub.identity.token.Secrets;

/**
 * A ticket as its holder knows it: {@code nht_} and 256 random bits, of which the database only knows a hash.
 *
 * @param text the whole ticket
 */
record Ticket(String text) {

    private static final String MARK = "nht_";
    private static final int BYTES = 32;

    static Ticket draw() {
        return new Ticket(MARK + Secrets.draw(BYTES));
    }

    /** Whether it looks like a ticket. */
    boolean isOne() {
        return text.startsWith(MARK);
    }

    byte[] hash() {
        return Secrets.hash(text);
    }

    @Override
    public String toString() {
        return "Ticket[]";
    }
}
