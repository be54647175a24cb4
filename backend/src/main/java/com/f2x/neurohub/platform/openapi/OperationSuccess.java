package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.shared.web.Versioned;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells what comes in headers: the tags of versioned resources, and the paging of lists; that posting creates; and that
 * there may be nothing.
 */
@Component
final class OperationSuccess implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        ApiResponse answer = responses.get("200");
        if (answer != null && handler.getReturnType().getParameterType() == Optional.class) {
            answer.getContent().values().forEach(OperationSuccess::allowNothing);
        }
        if (answer != null && answers(handler, Versioned.class)) {
            answer.addHeaderObject(HttpHeaders.ETAG, header("The version, for If-Match", "string"));
        } else if (answer != null && isList(handler)) {
            answer.addHeaderObject(HttpHeaders.LINK, header("The next page, with rel=\"next\"", "string"))
                    .addHeaderObject(Listed.TOTAL_COUNT, header("Rows in all, with count=true", "integer"));
        }
        if (answer != null && handler.hasMethodAnnotation(CreatesOnce.class)) {
            responses.addApiResponse("201", created(answer));
            answer.setDescription("It was there already: this is it");
        } else if (answer != null && creates(handler)) {
            responses.remove("200");
            responses.addApiResponse("201", created(answer));
        }
        return operation;
    }

    /** Where there is nothing, {@code null} is answered. */
    private static void allowNothing(MediaType body) {
        Schema<Object> nothing = new Schema<>();
        nothing.addType("null");
        body.setSchema(new Schema<>().anyOf(List.of(body.getSchema(), nothing)));
    }

    private static boolean creates(HandlerMethod handler) {
        return answers(handler, Versioned.class) && handler.hasMethodAnnotation(PostMapping.class);
    }

    private static ApiResponse created(ApiResponse answer) {
        Content content = new Content();
        answer.getContent()
                .forEach((type, body) -> content.addMediaType(type, new MediaType().schema(body.getSchema())));
        return new ApiResponse()
                .description("Created")
                .headers(answer.getHeaders())
                .content(content);
    }

    private static boolean answers(HandlerMethod handler, Class<?> body) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        return type.toClass() == ResponseEntity.class
                && body.isAssignableFrom(type.getGeneric(0).toClass());
    }

    private static boolean isList(HandlerMethod handler) {
        return answers(handler, List.class)
                && Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == ListQuery.class);
    }

    private static Header header(String description, String type) {
        Schema<Object> schema = new Schema<>();
        schema.addType(type);
        return new Header().description(description).schema(schema);
    }
}
