package com.f2x.neurohub.platform.ratelimit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the budgets, and has operations looked at for heavy ones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitProperties.class)
class RateLimitConfiguration {

    @Bean
    RateLimiter rateLimiter(RateLimitProperties properties, BudgetStore store) {
        return new RateLimiter(properties, store, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    WebMvcConfigurer heavyOperations(RateLimitProperties properties, RateLimiter limiter) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                if (properties.enabled()) {
                    interceptors.addInterceptor(new HeavyInterceptor(limiter));
                }
            }
        };
    }
}
