package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Heavy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts the operations that read much. */
final class HeavyInterceptor implements HandlerInterceptor {

    private final RateLimiter limiter;

    HeavyInterceptor(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Caller.current();
        if (caller != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod operation
                && operation.hasMethodAnnotation(Heavy.class)) {
            Grant grant = limiter.takeHeavy(Client.of(caller));
            if (!grant.granted()) {
                throw Refusals.refusal(response, grant);
            }
        }
        return true;
    }
}
