package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.web.Versioned;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Tells that versioned resources come with their tag, and that posting one creates it. */
@Component
final class OperationSuccess implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (!answersVersioned(handler)) {
            return operation;
        }
        ApiResponses responses = operation.getResponses();
        ApiResponse answer = responses.get("200");
        if (answer == null) {
            return operation;
        }
        answer.addHeaderObject(HttpHeaders.ETAG, versionTag());
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            responses.remove("200");
            responses.addApiResponse("201", answer.description("Created"));
        }
        return operation;
    }

    private static boolean answersVersioned(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        return type.toClass() == ResponseEntity.class
                && Versioned.class.isAssignableFrom(type.getGeneric(0).toClass());
    }

    private static Header versionTag() {
        Schema<Object> schema = new Schema<>();
        schema.addType("string");
        return new Header().description("The version, for If-Match").schema(schema);
    }
}
