package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.platform.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.UrlHandlerFilter;

/** The filters every request passes before security. */
@Configuration(proxyBeanMethods = false)
class RequestFilterConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

    @Bean
    FilterRegistrationBean<Filter> traceIds(Problems problems) {
        FilterRegistrationBean<Filter> registration = first(new TraceIdFilter(problems), 0);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit(
            Problems problems,
            @Value("${neurohub.web.max-body-size:32MB}") DataSize limit,
            @Value("${neurohub.web.streamed-paths}") Set<String> streamedPaths) {
        return first(new BodyLimitFilter(problems, limit, streamedPaths), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> contentTypes(Problems problems) {
        return first(new ContentTypeFilter(problems), 3);
    }

    /** Clients of the replaced system use both forms of a path, and cannot follow a redirect. */
    @Bean
    FilterRegistrationBean<Filter> trailingSlashes() {
        return first(UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build(), 2);
    }

    @Bean
    FilterRegistrationBean<Filter> strangersForwarding(Clock clock) {
        return first(new StrangersForwarding(clock), 4);
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FIRST + place);
        return registration;
    }
}
