package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.platform.ratelimit.RateLimits;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** The one chain of security filters: stateless, and closed to whatever it does not know. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OriginProperties.class)
class SecurityConfiguration {

    /** The pages of the API documentation need their own styles and images, and nothing from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            OpenOperations openOperations,
            ScrapeRequests scrapes,
            SecurityRefusals refusals,
            CredentialsReader credentials,
            List<AuthenticationProvider> providers,
            OriginProperties origins,
            RateLimits limits) {
        BearerTokenAuthenticationFilter tokens =
                new BearerTokenAuthenticationFilter(new ProviderManager(providers), credentials);
        tokens.setAuthenticationEntryPoint(refusals);
        tokens.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        limits.beforePreflights().ifPresent(limit -> http.addFilterBefore(limit, CorsFilter.class));
        limits.beforeAuthentication().ifPresent(limit -> http.addFilterBefore(limit, AuthorizationFilter.class));
        http.addFilterBefore(tokens, AuthorizationFilter.class);
        limits.afterAuthentication().ifPresent(limit -> http.addFilterBefore(limit, AuthorizationFilter.class));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(openOperations, scrapes)
                        .permitAll()
                        // A reader sees the details.
                        .requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(readers())
                        .anyRequest()
                        .authenticated())
                .addFilter(corsFilter(origins))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> {})
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Scanners end what they send with a line; codes are read without it, and nothing else uses decoded paths. Methods
     * that no operation takes are answered as such; the server itself refuses TRACE. Names and values are looked
     * through at each look-up: as strictly as by the firewall's own patterns, in a fraction of their time.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedCarriageReturn(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(SecurityConfiguration::isPrintable);
        firewall.setAllowedHeaderValues(value -> isPrintable(value.replace('\t', ' ')));
        firewall.setAllowedParameterNames(SecurityConfiguration::isPrintable);
        return firewall;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || !Character.isDefined(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A request is measured once, not again in each filter that it passes. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static CorsFilter corsFilter(OriginProperties origins) {
        CorsConfiguration rules = origins.rules();
        CorsFilter filter = new CorsFilter(request -> rules);
        filter.setCorsProcessor(new ProxyTolerantCors());
        return filter;
    }

    private static AuthorizationManager<RequestAuthorizationContext> readers() {
        return (authentication, request) -> {
            Object principal = authentication.get().getPrincipal();
            return new AuthorizationDecision(principal instanceof Caller caller && caller.may(Permission.READ));
        };
    }
}
