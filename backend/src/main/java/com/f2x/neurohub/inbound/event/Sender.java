package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.text.StorableText;
import com.f2x.neurohub.shared.web.ClientAddress;
import com.f2x.neurohub.shared.web.TraceId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;

/**
 * Who sent events, and by which way they came.
 *
 * @param address IP address, null if none is known
 * @param program what the sender calls itself
 * @param traceId finds what happened in the log
 * @param door by which way they came
 */
public record Sender(
        @Nullable String address,
        @Nullable String program,
        @Nullable String traceId,
        String door) {

    private static final int LONGEST_PROGRAM = 500;

    /** The doors of the API. */
    public static final String HTTP = "site_tracker";

    /** The doors of webhooks. */
    public static final String WEBHOOK = "webhook";

    /** The broker of machines. */
    public static final String MQTT = "mqtt";

    /** Who sends a request. */
    public static Sender of(HttpServletRequest request, String door) {
        String program = request.getHeader(HttpHeaders.USER_AGENT);
        return new Sender(
                new ClientAddress(request.getRemoteAddr()).ip(),
                program == null ? null : StorableText.of(program, LONGEST_PROGRAM),
                MDC.get(TraceId.MDC_KEY),
                door);
    }
}
