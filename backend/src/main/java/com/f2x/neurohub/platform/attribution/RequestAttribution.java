package com.f2x.neurohub.platform.attribution;

import com.f2x.neurohub.platform.problem.TraceId;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.access.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In whose name, from where and why the present request writes; what is not known is empty.
 *
 * @param userId number of the user
 * @param clientAddress IP address of the client
 * @param requestId finds the request in the log
 * @param overrideReason why a rule of the database is overridden; empty unless the caller may do that
 */
record RequestAttribution(String userId, String clientAddress, String requestId, String overrideReason) {

    /** Returns what is known of the present request; empty outside requests. */
    static Optional<RequestAttribution> current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpServletRequest request = attributes.getRequest();
        Caller caller = Caller.current();
        return Optional.of(new RequestAttribution(
                caller == null ? "" : Long.toString(caller.userId()),
                request.getRemoteAddr(),
                TraceId.of(request),
                caller != null && caller.may(Permission.UNITS) ? reason(request) : ""));
    }

    private static String reason(HttpServletRequest request) {
        String given = OverrideReason.given();
        String sent = request.getHeader(OverrideReason.HEADER);
        String reason = given != null ? given : OverrideReason.decoded(sent);
        return reason.substring(0, Math.min(reason.length(), OverrideReason.LONGEST))
                .replace("\0", "");
    }
}
