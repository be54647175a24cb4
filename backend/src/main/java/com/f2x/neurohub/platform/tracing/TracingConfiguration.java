package com.f2x.neurohub.platform.tracing;

import com.f2x.neurohub.shared.web.TraceId;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What is told of requests and statements, where traces go somewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${" + TracingSwitch.ENDPOINT + ":}' != ''")
class TracingConfiguration {

    private static final String SPAN_ID = "span_id";

    /** Right after the framework's filter, which begins the span. */
    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(Tracer tracer) {
        FilterRegistrationBean<TraceFilter> filter = new FilterRegistrationBean<>(new TraceFilter(tracer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** Before the framework's filter, so that it is known what begins. */
    @Bean
    FilterRegistrationBean<ProbeFilter> probeFilter() {
        FilterRegistrationBean<ProbeFilter> filter = new FilterRegistrationBean<>(new ProbeFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    StatementSpans statementSpans(ObjectProvider<Tracer> tracer) {
        return new StatementSpans(tracer);
    }

    /** Lines name the trace where they named the request. */
    @Bean
    Slf4JEventListener traceInLog() {
        return new Slf4JEventListener(TraceId.MDC_KEY, SPAN_ID);
    }

    @Bean
    Sampler sampler(@Value("${management.tracing.sampling.probability}") double share) {
        return new AskedForSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)));
    }
}
