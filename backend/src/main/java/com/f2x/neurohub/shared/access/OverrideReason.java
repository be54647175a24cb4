package com.f2x.neurohub.shared.access;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.NormalForm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Why the present request overrides a rule of the database. Every write transaction that begins afterwards passes it to
 * the database as {@code app.override_reason}, for callers who may override.
 */
public final class OverrideReason {

    /** The header that carries a reason; the {@code override_reason} of a body goes before it. */
    public static final String HEADER = "X-Override-Reason";

    /** The longest reason that is kept. */
    public static final int LONGEST = 500;

    private static final String ATTRIBUTE = OverrideReason.class.getName();
    private static final String LISTENER = ATTRIBUTE + ".listener";

    private OverrideReason() {}

    /** States the reason; call it before the transaction of the change. Outside a request it is lost. */
    public static void give(String reason) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, reason, RequestAttributes.SCOPE_REQUEST);
            Object listener = request.getAttribute(LISTENER, RequestAttributes.SCOPE_REQUEST);
            if (listener instanceof Runnable tell && TransactionSynchronizationManager.isActualTransactionActive()) {
                tell.run();
            }
        }
    }

    /** Has the transaction that has just begun hear of a reason that is given while it lasts. */
    public static void whenGiven(Runnable listener) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(LISTENER, listener, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Returns the reason that was given, null if none was. */
    public static @Nullable String given() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (String) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /**
     * Reads the reason that a request gives in its body or, just as well, in the header.
     *
     * @param body the body's {@code override_reason}
     * @param header the header, percent-encoded where it is not Latin
     * @return null if there is none
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller may override nothing, 422 if the
     *     reason is blank or too long
     */
    public static @Nullable String read(@Nullable String body, @Nullable String header, Caller caller) {
        if (body == null && header == null) {
            return null;
        }
        if (!caller.may(Permission.UNITS)) {
            throw Rule.NOT_PERMITTED.because("Overriding a rule needs the permission %s", Permission.UNITS);
        }
        String reason = (body == null ? decoded(header) : body).strip();
        if (reason.isEmpty()) {
            throw Rule.MISSING_CONTENT.at("override_reason", "must not be blank");
        }
        if (reason.length() > LONGEST) {
            throw Rule.INVALID_CONTENT.at("override_reason", "must not be longer than %s", LONGEST);
        }
        return reason;
    }

    /** Decodes the header: headers only carry Latin letters, so other scripts come percent-encoded. */
    public static String decoded(@Nullable String header) {
        if (header == null) {
            return "";
        }
        try {
            return NormalForm.words(URLDecoder.decode(header, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
