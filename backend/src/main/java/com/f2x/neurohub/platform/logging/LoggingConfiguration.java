package com.f2x.neurohub.platform.logging;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Names the caller before anything of an operation is done. */
@Configuration(proxyBeanMethods = false)
class LoggingConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CallerInLog()).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
