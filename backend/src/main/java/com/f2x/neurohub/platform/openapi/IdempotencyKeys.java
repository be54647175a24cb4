package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.platform.idempotency.KeyedOperations;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Tells which operations give their first answer again when they are sent again. */
@Component
final class IdempotencyKeys implements GlobalOperationCustomizer {

    private static final int LONGEST = 255;

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (KeyedOperations.include(handler)) {
            Schema<Object> text = new Schema<>();
            text.addType("string");
            text.setMinLength(1);
            text.setMaxLength(LONGEST);
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(KeyedOperations.HEADER)
                    .description("The caller's own name for this request, new for each. Sent again with the same"
                            + " content, it is not done again: its first answer comes again, with "
                            + KeyedOperations.REPLAYED + ": true")
                    .required(false)
                    .schema(text));
        }
        return operation;
    }
}
