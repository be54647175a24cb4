package com.f2x.neurohub.platform.logging;

import com.f2x.neurohub.shared.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/** Names the user in the log lines of an operation, and the station of a machine. */
final class CallerInLog implements AsyncHandlerInterceptor {

    private static final String USER = "user.name";
    private static final String STATION = "station";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Caller.current();
        if (caller != null) {
            MDC.put(USER, caller.username());
            if (caller.station() != null) {
                MDC.put(STATION, caller.station());
            }
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        forget();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        forget();
    }

    private static void forget() {
        MDC.remove(USER);
        MDC.remove(STATION);
    }
}
