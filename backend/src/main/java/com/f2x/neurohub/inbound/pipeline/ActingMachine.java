package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.shared.access.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Work that is done later in the name of the machine that brought its reason. */
final class ActingMachine {

    private static final String TRACE = "trace_id";

    private ActingMachine() {}

    /**
     * Does work in the name of a machine.
     *
     * @param caller the machine, null for nobody
     * @param traceId finds its request in the log
     */
    static void as(@Nullable Caller caller, @Nullable String traceId, Runnable work) {
        try (MDC.MDCCloseable trace = MDC.putCloseable(TRACE, traceId)) {
            if (caller != null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(new CallerToken(caller, "event")));
            }
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
