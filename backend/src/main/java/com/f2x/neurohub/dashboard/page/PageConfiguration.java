package com.f2x.neurohub.dashboard.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page, its files and the chart library. Browsers ask each time whether a file has changed, so that a page
 * is never made of two releases; the library's file is another one with each version.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    /** The same as in the build. */
    static final String CHARTS = "classpath:/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private static final String FILES = "classpath:/com/f2x/neurohub/dashboard/page/";
    private static final String PAGE = "/dashboard";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        served(registry.addResourceHandler("/{page:dashboard}").addResourceLocations(FILES))
                .resourceChain(true)
                .addResolver(new FrontPage());
        served(registry.addResourceHandler(PAGE + "/**").addResourceLocations(FILES + "assets/"));
        served(registry.addResourceHandler(PAGE + "/charts/**").addResourceLocations(CHARTS));
    }

    private static ResourceHandlerRegistration served(ResourceHandlerRegistration files) {
        return files.setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(new ContentTags()::of);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PagePolicy()).addPathPatterns(PAGE, PAGE + "/**");
    }

    /** It comes before the filter that forgives a slash: with one, the page would look for its files elsewhere. */
    @Bean
    FilterRegistrationBean<SlashRedirect> slashOfThePage() {
        FilterRegistrationBean<SlashRedirect> filter = new FilterRegistrationBean<>(new SlashRedirect());
        filter.addUrlPatterns(PAGE + "/");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
