package com.f2x.neurohub.shared.trail;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.TraceId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who sent a request, and from where.
 *
 * @param userId number of the user; null where nobody is known
 * @param apiKeyId number of the key that was shown; null for people
 * @param station the station the key is bound to
 * @param clientAddress IP address of the client
 * @param userAgent what the client calls itself
 * @param requestId finds the request in the log
 */
public record Origin(
        @Nullable Long userId,
        @Nullable Long apiKeyId,
        @Nullable String station,
        @Nullable String clientAddress,
        @Nullable String userAgent,
        @Nullable String requestId) {

    /** That of what no request has caused. */
    public static final Origin NOWHERE = new Origin(null, null, null, null, null, null);

    /** That of the present request; empty outside requests. */
    public static Origin current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : NOWHERE;
    }

    /** That of a request which is being handled. */
    public static Origin of(HttpServletRequest request) {
        Caller caller = Caller.current();
        return new Origin(
                caller == null ? null : (Long) caller.userId(),
                caller == null ? null : caller.key(),
                caller == null ? null : caller.station(),
                request.getRemoteAddr(),
                request.getHeader(HttpHeaders.USER_AGENT),
                TraceId.of(request));
    }

    /** The same of a user who has just become known. */
    public Origin as(long user) {
        return new Origin(user, apiKeyId, station, clientAddress, userAgent, requestId);
    }
}
