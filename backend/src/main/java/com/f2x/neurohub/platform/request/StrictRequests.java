package com.f2x.neurohub.platform.request;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Has every operation refuse what it does not read: other methods, members of its body and query parameters. */
@Configuration(proxyBeanMethods = false)
class StrictRequests implements WebMvcConfigurer {

    /** After the permissions. */
    private static final int ORDER = 1;

    /** Before them: a method that is not taken needs none. */
    private static final int FIRST = -1;

    private final IgnoredInput ignored;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    StrictRequests(IgnoredInput ignored, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.ignored = ignored;
        this.mappings = mappings;
    }

    @Bean
    static WebMvcRegistrations operationLookup() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new LikelyMappings();
            }
        };
    }

    /** Only bodies are read strictly: JSON columns may have been written by a later release. */
    @Bean
    ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper mapper) {
        JsonMapper strict = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addHandler(new UnknownMembers(ignored))
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    /**
     * Answers have one form each: a client that says it wants another one gets it all the same, rather than a refusal
     * of what is done already.
     */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(request -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RecordArguments());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LiteralPaths(mappings)).order(FIRST);
        registry.addInterceptor(new UnreadBodies(ignored)).order(ORDER);
        registry.addInterceptor(new UnknownParameters(ignored))
                .excludePathPatterns(
                        "/error", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**")
                .order(ORDER);
    }
}
