package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.TraceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Work that is done later in the name of the machine that brought its reason. */
final class ActingMachine {

    private ActingMachine() {}

    /**
     * Does work in the name of a machine.
     *
     * @param caller the machine, null for nobody
     * @param traceId finds its request in the log
     */
    static void as(@Nullable Caller caller, @Nullable String traceId, Runnable work) {
        MDC.put(TraceId.MDC_KEY, traceId);
        try {
            if (caller != null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(new CallerToken(caller, "event")));
            }
            work.run();
        } finally {
            MDC.remove(TraceId.MDC_KEY);
            SecurityContextHolder.clearContext();
        }
    }
}
