package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.shared.time.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the parameter that all lists and gets share, texts in the form of what they are, and times. */
@Configuration(proxyBeanMethods = false)
class RequestParameters implements WebMvcConfigurer {

    private final PlantProperties plant;

    RequestParameters(PlantProperties plant) {
        this.plant = plant;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new TextConverter());
        registry.addConverter(String.class, Instant.class, new Times<>(TimeText::instant));
        registry.addConverter(String.class, LocalDate.class, new Times<>(text -> TimeText.day(text, plant.timeZone())));
        registry.addConverter(
                String.class,
                FetchLevel.class,
                level -> level.isBlank()
                        ? FetchLevel.STANDARD
                        : FetchLevel.valueOf(level.trim().toUpperCase(Locale.ROOT)));
    }

    private record Times<T>(Function<String, T> read) implements Converter<String, T> {

        /** What a plus becomes that was not encoded; no time has a blank. */
        private static final String LOST_PLUS = " ";

        @Override
        public @Nullable T convert(String text) {
            return text.isBlank() ? null : read.apply(text.strip().replace(LOST_PLUS, "+"));
        }
    }
}
