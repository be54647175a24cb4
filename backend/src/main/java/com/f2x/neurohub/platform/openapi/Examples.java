package com.f2x.neurohub.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Shows requests and their answers as they were recorded: {@code examples.json} has them by the names of operations,
 * and a test of the recordings writes it.
 */
@Component
final class Examples implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        JsonNode examples = Resource.json("examples.json");
        api.getPaths()
                .values()
                .forEach(item -> item.readOperations()
                        .forEach(operation -> show(examples.path(operation.getOperationId()), operation)));
    }

    private static void show(JsonNode examples, Operation operation) {
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .forEach((type, body) ->
                            showRequests(examples.path("requests").path(type), body));
        }
        operation
                .getResponses()
                .forEach((status, answer) -> showAnswer(examples.path("answers").path(status), answer));
    }

    private static void showRequests(JsonNode requests, MediaType body) {
        requests.properties()
                .forEach(request -> body.addExamples(request.getKey(), new Example().value(request.getValue())));
    }

    private static void showAnswer(JsonNode example, ApiResponse answer) {
        if (!example.isMissingNode() && answer.getContent() != null) {
            answer.getContent().values().forEach(body -> body.setExample(example));
        }
    }
}
