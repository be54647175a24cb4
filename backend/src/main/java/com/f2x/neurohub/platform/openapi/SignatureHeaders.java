package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.signature.Signable;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Tells which operations can need a signature. */
@Component
final class SignatureHeaders implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Signable signable = handler.getMethodAnnotation(Signable.class);
        if (signable != null) {
            String actions = Arrays.stream(signable.value()).map(Enum::name).collect(Collectors.joining(" or "));
            Schema<Object> text = new Schema<>();
            text.addType("string");
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(Signable.HEADER)
                    .description("The number of a signature, or several with commas between them, where the plant"
                            + " demands one of " + actions)
                    .required(false)
                    .schema(text));
        }
        return operation;
    }
}
