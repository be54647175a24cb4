package com.f2x.neurohub.platform.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A request before it is known who makes it.
 *
 * @param address where it comes from
 * @param shown what it shows, as a hash; null if nothing
 * @param taken what was taken from the budget of the address; null if nothing, as what it shows is known
 */
record Visit(
        Client address,
        @Nullable ByteBuffer shown,
        @Nullable Grant taken) {

    private static final String ATTRIBUTE = Visit.class.getName();

    /** Whether the budget of the address is used up. */
    boolean isRefused() {
        return taken != null && !taken.granted();
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Visit of(HttpServletRequest request) {
        return (Visit) request.getAttribute(ATTRIBUTE);
    }

    static void end(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }
}
