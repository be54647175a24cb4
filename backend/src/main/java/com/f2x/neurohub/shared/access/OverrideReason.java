package com.f2x.neurohub.shared.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Why the present request overrides a rule of the database. Every write transaction that begins afterwards passes it to
 * the database as {@code app.override_reason}, for callers who may override.
 */
public final class OverrideReason {

    private static final String ATTRIBUTE = OverrideReason.class.getName();

    private OverrideReason() {}

    /** States the reason; call it before the transaction begins. Outside a request it is lost. */
    public static void give(String reason) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, reason, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Returns the reason that was given, null if none was. */
    public static @Nullable String given() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (String) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
