package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.PermissionTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the permission check before every operation; error pages and the API documentation are no operations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class PermissionConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<PermissionTable> table;

    PermissionConfiguration(ObjectProvider<PermissionTable> table) {
        this.table = table;
    }

    @Bean
    static PermissionTable permissionTable(AccessProperties properties) {
        return PermissionTable.configured(properties.permissions());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermissionInterceptor(table.getObject()))
                .excludePathPatterns(
                        "/error", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**");
    }
}
