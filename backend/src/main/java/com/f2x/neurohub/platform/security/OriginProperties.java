package com.f2x.neurohub.platform.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Whose pages may call the API from a browser directly.
 *
 * @param allowedOrigins origins such as {@code https://mes.example.com}; {@code *} within one stands for any text
 */
@ConfigurationProperties("neurohub.web")
record OriginProperties(
        @DefaultValue({
            "http://localhost:[3000,3001,3002,3003,3004,3005,3008,5173]",
            "https://localhost:[5174,5175]",
            "http://localhost:4173",
            "https://localhost:4173",
            "http://localhost",
            "http://localhost:9090"
        })
        List<String> allowedOrigins) {

    private static final List<String> EXPOSED = List.of(
            "Link",
            "X-Total-Count",
            "ETag",
            "Location",
            "Server-Timing",
            "X-Request-ID",
            "X-Trace-Id",
            "Retry-After",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset",
            "Idempotency-Replayed");

    CorsConfiguration rules() {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOriginPatterns(allowedOrigins);
        rules.addAllowedMethod(CorsConfiguration.ALL);
        rules.addAllowedHeader(CorsConfiguration.ALL);
        rules.setExposedHeaders(EXPOSED);
        rules.setAllowCredentials(true);
        rules.setMaxAge(Duration.ofHours(1));
        return rules;
    }
}
