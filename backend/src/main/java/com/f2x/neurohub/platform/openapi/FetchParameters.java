package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.fetch.FetchLevel;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes the default fetch level as clients write it. */
@Component
final class FetchParameters implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(@Nullable Parameter parameter, MethodParameter handlers) {
        RequestParam annotation = handlers.getParameterAnnotation(RequestParam.class);
        if (parameter != null && annotation != null && handlers.getParameterType() == FetchLevel.class) {
            Schema<?> schema = parameter.getSchema();
            schema.setDefault(annotation.defaultValue().toLowerCase(Locale.ROOT));
        }
        return parameter;
    }
}
