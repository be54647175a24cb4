package com.f2x.neurohub.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one request in log lines and problems: the client's own where it sends a sane one, else a new one. Where
 * traces are kept, both name the trace in its place.
 */
public final class TraceId {

    /** The header that carries it, both ways. */
    public static final String HEADER = "X-Request-ID";

    /** Its key in the logging context. */
    public static final String MDC_KEY = "trace_id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String ATTRIBUTE = TraceId.class.getName();
    private static final String TRACE = ATTRIBUTE + ".trace";

    private TraceId() {}

    /** From here on the request is shown under the name of its trace. */
    public static void keep(HttpServletRequest request, String trace) {
        request.setAttribute(TRACE, trace);
    }

    /**
     * Returns the name under which people find what happened: that of the trace, if there is one, else the request's.
     */
    public static String shown(HttpServletRequest request) {
        return request.getAttribute(TRACE) instanceof String trace ? trace : of(request);
    }

    /** Returns the request's own name; it stays the same for the whole request. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String sent = request.getHeader(HEADER);
        String traceId = sent != null && SANE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, traceId);
        return traceId;
    }
}
