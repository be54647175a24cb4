package com.f2x.neurohub.platform.monitoring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;

/** The statements of requests as metrics. Tags are taken from the handlers, never from what a client may make up. */
final class StatementMeters {

    private static final String KEY = "Idempotency-Key";
    private static final String UNKNOWN = "UNKNOWN";
    private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());

    private final MeterProvider<DistributionSummary> statements;
    private final MeterProvider<Timer> time;

    private final StatementAlarm alarm;

    StatementMeters(MeterRegistry registry, StatementAlarm alarm) {
        this.alarm = alarm;
        statements = DistributionSummary.builder("neurohub.request.statements")
                .description("SQL statements of a request")
                .withRegistry(registry);
        time = Timer.builder("neurohub.request.db.time")
                .description("Time a request's SQL statements took")
                .withRegistry(registry);
    }

    void record(HttpServletRequest request, RequestStatements account) {
        String pattern = pattern(request);
        String method = method(request);
        Tags tags = Tags.of("uri", pattern, "method", method);
        statements.withTags(tags).record(account.count());
        time.withTags(tags).record(account.nanos(), TimeUnit.NANOSECONDS);
        alarm.check(method, pattern, account.count(), request.getHeader(KEY) != null);
    }

    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? UNKNOWN : pattern.toString();
    }

    private static String method(HttpServletRequest request) {
        return METHODS.contains(HttpMethod.valueOf(request.getMethod())) ? request.getMethod() : UNKNOWN;
    }
}
