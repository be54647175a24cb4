package com.f2x.neurohub.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Names operations by method and path, such as {@code getLotsById}: unique, and the same whatever order handlers are
 * found in.
 */
@Component
@Order(OperationNames.ORDER)
final class OperationNames implements GlobalOpenApiCustomizer {

    /** After the paths have their last form, before whoever looks for operations by name. */
    static final int ORDER = PathVariables.ORDER + 1;

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                operation.setOperationId(method.name().toLowerCase(Locale.ROOT) + name(path))));
    }

    private static String name(String path) {
        return Arrays.stream(path.replaceFirst("^/api/v1", "").split("/", -1))
                .map(OperationNames::segment)
                .collect(Collectors.joining());
    }

    private static String segment(String segment) {
        String words = Arrays.stream(segment.replaceAll("[{}]", "").split("[^A-Za-z0-9]+", -1))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return segment.startsWith("{") ? "By" + words : words;
    }
}
