package com.f2x.neurohub.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Describes parameters by the texts in {@code parameters.properties}: a name means the same everywhere, unless a text
 * is there for the name and the segment of the path before it, such as {@code lots.id}, or the path's first segment.
 */
@Component
final class ParameterTexts implements GlobalOpenApiCustomizer {

    private static final ClassPathResource TEXTS = new ClassPathResource("parameters.properties", ParameterTexts.class);
    private static final String BASE = "/api/v1/";

    @Override
    public void customise(OpenAPI api) {
        Properties texts = texts();
        api.getPaths()
                .forEach((path, item) -> item.readOperations().stream()
                        .flatMap(ParameterTexts::parameters)
                        .filter(parameter -> parameter.getDescription() == null)
                        .forEach(parameter -> parameter.setDescription(text(texts, path, parameter.getName()))));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private static @Nullable String text(Properties texts, String path, String name) {
        List<String> segments = List.of(path.replace(BASE, "").split("/", -1));
        int place = segments.indexOf("{" + name + "}");
        String before = segments.get(place > 0 ? place - 1 : segments.size() - 1);
        return Stream.of(before + "." + name, segments.get(0) + "." + name, name)
                .map(texts::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Properties texts() {
        try {
            return PropertiesLoaderUtils.loadProperties(TEXTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
