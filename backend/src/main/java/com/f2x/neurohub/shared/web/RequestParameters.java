package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.shared.time.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the parameter that all lists and gets share, texts in the form of what they are, and times. */
@Configuration(proxyBeanMethods = false)
class RequestParameters implements WebMvcConfigurer {

    /** What a plus becomes that was not encoded; no time has a blank. */
    private static final String LOST_PLUS = " ";

    private final PlantProperties plant;

    RequestParameters(PlantProperties plant) {
        this.plant = plant;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new TextConverter());
        addReader(registry, Instant.class, TimeText::instant);
        addReader(registry, LocalDate.class, text -> TimeText.day(text, plant.timeZone()));
        registry.addConverter(
                String.class,
                FetchLevel.class,
                level -> level.isBlank()
                        ? FetchLevel.STANDARD
                        : FetchLevel.valueOf(level.trim().toUpperCase(Locale.ROOT)));
    }

    private static <T> void addReader(FormatterRegistry registry, Class<T> type, Function<String, T> reader) {
        registry.addFormatterForFieldType(
                type,
                (value, locale) -> value.toString(),
                (text, locale) -> reader.apply(text.strip().replace(LOST_PLUS, "+")));
    }
}
