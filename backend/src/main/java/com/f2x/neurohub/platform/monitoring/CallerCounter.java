package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.shared.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes who calls. */
final class CallerCounter implements HandlerInterceptor {

    private final RequestTotals totals;

    CallerCounter(RequestTotals totals) {
        this.totals = totals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Caller.current();
        if (caller != null) {
            totals.called(caller.userId());
        }
        return true;
    }
}
