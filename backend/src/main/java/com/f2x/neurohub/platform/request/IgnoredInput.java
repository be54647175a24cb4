package com.f2x.neurohub.platform.request;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** Counts what clients send and nobody reads, by the door they send it to. */
@Component
class IgnoredInput {

    private static final String METER = "neurohub.ignored.input";

    private final ObjectProvider<MeterRegistry> meters;

    IgnoredInput(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    void count(String place) {
        meters.ifAvailable(registry ->
                registry.counter(METER, "door", door(), "place", place).increment());
    }

    private static String door() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object pattern = request == null
                ? null
                : request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return pattern == null ? "unknown" : pattern.toString();
    }
}
