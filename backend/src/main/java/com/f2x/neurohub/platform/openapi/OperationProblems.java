package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.ChecksPassword;
import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.problem.ProblemDocument;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation the problems it can answer with, as its handler's signature tells them. */
@Component
final class OperationProblems implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String FIRST_PROBLEM = "400";
    private static final String SCHEMA = ProblemDocument.class.getSimpleName();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        ApiResponse answer = responses.get("200");
        if (answer != null && tellsHowItIs(handler)) {
            responses.addApiResponse(
                    "503",
                    new ApiResponse().description("No requests are served here").content(answer.getContent()));
        }
        problems(operation, handler)
                .forEach((status, description) ->
                        responses.putIfAbsent(status, new ApiResponse().description(description)));
        responses.addApiResponse(ApiResponses.DEFAULT, new ApiResponse().description("Any other problem"));
        responses.forEach((status, response) -> {
            if (status.compareTo(FIRST_PROBLEM) >= 0 && response.getContent() == null) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(ProblemDocument.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }

    private static Map<String, String> problems(Operation operation, HandlerMethod handler) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean reads = handler.hasMethodAnnotation(GetMapping.class);
        boolean takesBody = operation.getRequestBody() != null;
        problems.put(
                "400", "The request is malformed: its path, a parameter, the JSON of its body or its Idempotency-Key");
        if (!handler.hasMethodAnnotation(Open.class)) {
            problems.put("401", "Not signed in, or the token is invalid or has expired");
            problems.put("403", "The caller's role does not permit this");
        } else if (takesBody) {
            problems.put("401", "Who calls is not known");
        }
        if (takesInput(handler)) {
            problems.put("404", "What is named in the path or asked about is not there");
        }
        problems.put("422", reads ? "A parameter is not valid" : "Invalid content, or refused by a business rule");
        problems.put("409", reads ? "Someone else is changing the same data" : "Contradicts what is already there");
        if (takesIfMatch(handler)) {
            problems.put("412", "Changed by someone else since the version named in If-Match");
        }
        problems.put("415", "The body is of another media type, encoding or character set");
        if (takesBody) {
            problems.put("408", "The body came too slowly");
            problems.put("413", "The body is too large");
        }
        if (handler.hasMethodAnnotation(ChecksPassword.class)) {
            problems.put("423", "Locked for a while after too many wrong passwords; Retry-After says how long");
        }
        problems.put("429", "Too many requests, or too many wrong passwords from this address; Retry-After says when");
        problems.put("503", "The database or the server is busy or away: send it again");
        return problems;
    }

    /** Health is told in the same words whether all is well or not. */
    private static boolean tellsHowItIs(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Open.class) && handler.hasMethodAnnotation(GetMapping.class);
    }

    private static boolean takesInput(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() != Caller.class);
    }

    private static boolean takesIfMatch(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(HttpHeaders.IF_MATCH));
    }

    private static Content problem() {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(reference));
    }
}
