package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.platform.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.UrlHandlerFilter;

/** The bounds of all requests, and the filters every request passes before security. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BodyProperties.class, CapacityProperties.class})
class RequestFilterConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

    @Bean
    FilterRegistrationBean<Filter> traceIds(Problems problems) {
        FilterRegistrationBean<Filter> registration = first(new TraceIdFilter(problems), 0);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    @Order(0)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bounds(
            Problems problems, BodyProperties bodies, CapacityProperties capacity) {
        return factory ->
                factory.addEngineValves(new BodyValve(bodies), new ReserveValve(problems, capacity.maxRequests()));
    }

    @Bean
    FilterRegistrationBean<Filter> contentTypes(Problems problems) {
        return first(new ContentTypeFilter(problems), 3);
    }

    /** Clients of the replaced system use both forms of a path, and cannot follow a redirect. */
    @Bean
    FilterRegistrationBean<Filter> trailingSlashes() {
        return first(UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build(), 1);
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
