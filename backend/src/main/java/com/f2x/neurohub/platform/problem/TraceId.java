package com.f2x.neurohub.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of one request in log lines and problems: the client's own where it sends a sane one, else a new one. */
public final class TraceId {

    /** The header that carries it, both ways. */
    public static final String HEADER = "X-Request-ID";

    /** Its key in the logging context. */
    public static final String MDC_KEY = "trace_id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String ATTRIBUTE = TraceId.class.getName();

    private TraceId() {}

    /** Returns the request's trace id; it stays the same for the whole request. */
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
