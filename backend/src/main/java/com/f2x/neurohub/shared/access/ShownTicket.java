package com.f2x.neurohub.shared.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A ticket that somebody shows, of whom nothing else is known yet. Only operations that take tickets make one. */
public final class ShownTicket extends AbstractAuthenticationToken {

    /** The query parameter that carries a ticket. */
    public static final String PARAMETER = "ticket";

    private static final long serialVersionUID = 1L;

    private final String text;

    /** @param text the ticket as its holder knows it */
    public ShownTicket(String text) {
        super(List.of());
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public Object getPrincipal() {
        return "";
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShownTicket that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
