package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.platform.database.SideConnection;
import com.f2x.neurohub.platform.security.StreamOperations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the counting of statements and requests, and the health of the database and of background tasks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringProperties.class)
@Import(RequestTotals.class)
class MonitoringConfiguration {

    @Bean
    static ObservedDataSources observedDataSources(ObjectProvider<QueryExecutionListener> listeners) {
        return new ObservedDataSources(listeners);
    }

    @Bean
    StatementListener statementListener(MonitoringProperties properties, ObjectProvider<MeterRegistry> meters) {
        return new StatementListener(new SlowStatements(properties, meters));
    }

    @Bean
    StatementAlarm statementAlarm(MeterRegistry meters) {
        return new StatementAlarm(StatementBudgets.read(), meters);
    }

    @Bean
    NodeState nodeState(RequestTotals totals, DataSource source, MeterRegistry meters, StatementAlarm alarm) {
        return new NodeState(totals, source, SlowStatements.counter(meters), alarm);
    }

    /** What is looked at through the pool would be told that the pool is exhausted, and nothing else. */
    @Bean
    PoolHealth poolHealthContributor(NodeState node, MonitoringProperties properties) {
        return new PoolHealth(node, properties.poolExhausted(), System::nanoTime);
    }

    /** A stream of an hour is no request of an hour; what streams do is told by their own metrics. */
    @Bean
    ObservationPredicate streamsAreNoRequests(ObjectProvider<StreamOperations> streams) {
        SingletonSupplier<StreamOperations> operations = SingletonSupplier.of(streams::getObject);
        return (name, context) -> {
            HttpServletRequest request =
                    context instanceof ServerRequestObservationContext served ? served.getCarrier() : null;
            return request == null || !operations.obtain().matches(request);
        };
    }

    /** Stands in for the framework's, which would ask through the pool. */
    @Bean
    DatabaseHealth dbHealthContributor(SideConnection database) {
        return new DatabaseHealth(database);
    }

    @Bean
    SideConnection sideConnection(DataSource source) {
        return new SideConnection(source);
    }

    /** It comes first, so that its total covers the other filters. */
    @Bean
    FilterRegistrationBean<ServerTimingFilter> serverTimingFilter() {
        FilterRegistrationBean<ServerTimingFilter> filter = new FilterRegistrationBean<>(new ServerTimingFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebMvcConfigurer statementCounting(MeterRegistry registry, StatementAlarm alarm, RequestTotals totals) {
        StatementInterceptor interceptor = new StatementInterceptor(new StatementMeters(registry, alarm));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(interceptor).order(Ordered.HIGHEST_PRECEDENCE);
                interceptors.addInterceptor(new CallerCounter(totals)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /** It comes before the valves that refuse. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestTotals(
            RequestTotals totals, MeterRegistry meters) {
        RequestValve valve = new RequestValve(totals, new RefusalMeters(meters));
        return factory -> factory.addEngineValves(valve);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "spring.flyway.enabled", matchIfMissing = true)
    MigrationHealth migrationsHealthContributor(
            SideConnection database, @Value(MigrationHealth.SCRIPTS) Resource[] scripts) {
        return new MigrationHealth(database, scripts);
    }

    @Bean
    SchedulerHealth schedulerHealthContributor(ObjectProvider<ScheduledTaskHolder> tasks, Clock clock) {
        return new SchedulerHealth(tasks, clock);
    }
}
