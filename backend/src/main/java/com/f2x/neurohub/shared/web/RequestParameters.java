package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the parameter that all lists and gets share. */
@Configuration(proxyBeanMethods = false)
class RequestParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                FetchLevel.class,
                level -> level.isBlank()
                        ? FetchLevel.STANDARD
                        : FetchLevel.valueOf(level.trim().toUpperCase(Locale.ROOT)));
    }
}
