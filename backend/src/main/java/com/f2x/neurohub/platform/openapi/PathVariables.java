package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.json.SnakeCase;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes path variables as all other names are written. */
@Component
@Order(PathVariables.ORDER)
final class PathVariables implements GlobalOpenApiCustomizer {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Override
    public void customise(OpenAPI api) {
        Paths renamed = new Paths();
        api.getPaths().forEach((path, item) -> {
            String template = VARIABLE.matcher(path).replaceAll(found -> "{" + SnakeCase.of(found.group(1)) + "}");
            renamed.addPathItem(template, item);
            rename(item);
        });
        api.setPaths(renamed);
    }

    private static void rename(PathItem item) {
        item.readOperations().stream()
                .map(Operation::getParameters)
                .flatMap(parameters -> (parameters == null ? List.<Parameter>of() : parameters).stream())
                .filter(parameter -> "path".equals(parameter.getIn()))
                .forEach(parameter -> parameter.setName(SnakeCase.of(parameter.getName())));
    }
}
