package com.f2x.neurohub.platform.drain;

import com.f2x.neurohub.platform.problem.Problems;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the gate in front of requests and of scheduled tasks. */
@Configuration(proxyBeanMethods = false)
class DrainConfiguration {

    /** Behind the valves that bound bodies, which also end those of refused requests. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> drainedRequests(Traffic traffic, Problems problems) {
        return factory -> {
            factory.setProtocol(LastCallProtocol.class.getName());
            factory.addEngineValves(new DrainValve(traffic, problems));
        };
    }

    @Bean
    SchedulingConfigurer drainedTasks(TaskScheduler scheduler, Traffic traffic) {
        return tasks -> tasks.setTaskScheduler(new PausedTasks(scheduler, traffic));
    }
}
