package com.f2x.neurohub.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.UrlHandlerFilter;

/** The filters every request passes before security, and the places where the server's own errors become problems. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

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
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return problems::send;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(Problems problems) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ContainerProblems(problems));
        });
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FIRST + place);
        return registration;
    }
}
