package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.paging.DefaultLimit;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the paging parameters and headers of lists, which no annotation of the handler tells. */
@Component
final class ListParameters implements GlobalOperationCustomizer {

    private static final int USUAL_LIMIT = 100;

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == ListQuery.class)
                .forEach(parameter -> describe(operation, parameter));
        return operation;
    }

    private static void describe(Operation operation, MethodParameter query) {
        DefaultLimit limit = query.getParameterAnnotation(DefaultLimit.class);
        Schema<Object> rows = whole(1, limit == null ? USUAL_LIMIT : limit.value());
        rows.setMaximum(BigDecimal.valueOf(ListQuery.MAX_LIMIT));
        operation
                .addParametersItem(parameter("limit", "Rows at most", rows))
                .addParametersItem(parameter("skip", "Rows to pass by; a cursor is cheaper", whole(0, 0)))
                .addParametersItem(parameter("cursor", "Where the page begins, from the Link header", typed("string")))
                .addParametersItem(
                        parameter("sort", "Name of the order, a minus in front for descending", typed("string")))
                .addParametersItem(
                        parameter("count", "Whether to answer the total in X-Total-Count", typed("boolean")));
        ApiResponse ok = operation.getResponses().get("200");
        if (ok != null) {
            ok.addHeaderObject("Link", header("The next page, with rel=\"next\"", "string"))
                    .addHeaderObject("X-Total-Count", header("Rows in all, with count=true", "integer"));
        }
    }

    private static Parameter parameter(String name, String description, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static Header header(String description, String type) {
        return new Header().description(description).schema(typed(type));
    }

    private static Schema<Object> whole(int least, int usual) {
        Schema<Object> schema = typed("integer");
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setDefault(usual);
        return schema;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}
