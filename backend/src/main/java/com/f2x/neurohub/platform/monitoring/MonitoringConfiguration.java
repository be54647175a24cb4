package com.f2x.neurohub.platform.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the counting of statements and the health of the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringProperties.class)
class MonitoringConfiguration {

    @Bean
    static ObservedDataSources observedDataSources(ObjectProvider<StatementListener> listener) {
        return new ObservedDataSources(listener);
    }

    @Bean
    StatementListener statementListener(MonitoringProperties properties, ObjectProvider<MeterRegistry> meters) {
        return new StatementListener(new SlowStatements(properties, meters));
    }

    /** Stands in for the framework's, which would ask through the pool. */
    @Bean
    DatabaseHealth dbHealthContributor(DataSource source) {
        return new DatabaseHealth(source);
    }

    /** It comes first, so that its total covers the other filters. */
    @Bean
    FilterRegistrationBean<ServerTimingFilter> serverTimingFilter() {
        FilterRegistrationBean<ServerTimingFilter> filter = new FilterRegistrationBean<>(new ServerTimingFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebMvcConfigurer statementCounting(MeterRegistry registry) {
        StatementInterceptor interceptor = new StatementInterceptor(new StatementMeters(registry));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(interceptor).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
