package com.f2x.neurohub.platform.attribution;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.signature.Signable;
import com.f2x.neurohub.shared.trail.Origin;
import com.f2x.neurohub.shared.web.TraceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In whose name, from where and why the present request writes; what is not known is empty.
 *
 * @param userId number of the user
 * @param apiKeyId number of the key the caller has shown
 * @param station the station the key is bound to
 * @param clientAddress IP address of the client
 * @param userAgent what the client calls itself
 * @param requestId finds the request in the log
 * @param overrideReason why a rule of the database is overridden; empty unless the caller may do that
 * @param signatureIds the signatures that the request names
 */
record RequestAttribution(
        String userId,
        String apiKeyId,
        String station,
        String clientAddress,
        String userAgent,
        String requestId,
        String overrideReason,
        String signatureIds) {

    private static final int LONGEST_USER_AGENT = 500;
    private static final int LONGEST_SIGNATURE_IDS = 200;

    /** Returns what is known of the present request or, where work is done for somebody later, of that. */
    static Optional<RequestAttribution> current() {
        Caller caller = Caller.current();
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.ofNullable(caller).map(RequestAttribution::later);
        }
        HttpServletRequest request = attributes.getRequest();
        Origin origin = Origin.of(request);
        return Optional.of(new RequestAttribution(
                text(origin.userId()),
                text(origin.apiKeyId()),
                text(origin.station()),
                text(origin.clientAddress()),
                cut(text(origin.userAgent()), LONGEST_USER_AGENT),
                text(origin.requestId()),
                caller != null && caller.may(Permission.UNITS) ? reason(request) : "",
                cut(String.join(",", Collections.list(request.getHeaders(Signable.HEADER))), LONGEST_SIGNATURE_IDS)));
    }

    private static RequestAttribution later(Caller caller) {
        return new RequestAttribution(
                Long.toString(caller.userId()),
                text(caller.key()),
                text(caller.station()),
                "",
                "",
                text(MDC.get(TraceId.MDC_KEY)),
                "",
                "");
    }

    private static String text(@Nullable Object known) {
        return Objects.toString(known, "");
    }

    private static String reason(HttpServletRequest request) {
        String given = OverrideReason.given();
        String sent = request.getHeader(OverrideReason.HEADER);
        String reason = given != null ? given : OverrideReason.decoded(sent);
        return cut(reason, OverrideReason.LONGEST);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest)).replace("\0", "");
    }
}
