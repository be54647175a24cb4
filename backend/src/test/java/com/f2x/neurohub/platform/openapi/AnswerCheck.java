package com.f2x.neurohub.platform.openapi;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what the application answers against the API's description: its status, its media type and its body. The tests'
 * client asks it about every answer, so that whatever a test provokes must have been described.
 */
public final class AnswerCheck {

    /** Whether the description is being written anew, so that the committed one says nothing. */
    private static final boolean OFF = Boolean.getBoolean("neurohub.openapi.update");

    /** Bodies beyond it are long lists of what shorter ones hold, too. */
    private static final int LONGEST = 200_000;

    private static final int METHOD_NOT_ALLOWED = 405;

    /** Nobody means to answer it; tests provoke it to see that nothing is left behind. */
    private static final int BROKEN = 500;

    private static final AnswerCheck COMMITTED = new AnswerCheck(new DescribedApi());

    private final JsonMapper mapper = new JsonMapper();
    private final DescribedApi api;
    private final DescribedSchemas schemas;

    private AnswerCheck(DescribedApi api) {
        this.api = api;
        this.schemas = new DescribedSchemas(api.document());
    }

    /** Fails if an answer is not as described; what no operation serves is answered by the server itself. */
    public static void check(HttpResponse<String> answer) {
        List<String> flaws = OFF ? List.of() : COMMITTED.flaws(answer);
        if (!flaws.isEmpty()) {
            throw new AssertionError("%s %s is answered %d: %s%n%s"
                    .formatted(
                            answer.request().method(),
                            answer.uri(),
                            answer.statusCode(),
                            String.join("; ", flaws),
                            answer.body()));
        }
    }

    private List<String> flaws(HttpResponse<String> answer) {
        return api.find(answer.request().method(), answer.uri().getRawPath())
                .filter(operation -> answer.statusCode() != METHOD_NOT_ALLOWED)
                .map(operation -> flaws(operation, answer))
                .orElse(List.of());
    }

    private List<String> flaws(DescribedApi.Operation operation, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean described = !operation.answer(status).isMissingNode();
        if (!described && status != BROKEN) {
            return List.of("the status is not described");
        }
        if (!described || answer.body().isEmpty() || answer.body().length() > LONGEST) {
            return List.of();
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode schema = operation.answerSchema(status, type);
        if (schema.isMissingNode()) {
            return List.of("the media type " + type + " is not described");
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        Stream<String> values = type.endsWith("ndjson") ? answer.body().lines() : Stream.of(answer.body());
        return values.flatMap(value -> flaws(schema, value).stream()).toList();
    }

    private List<String> flaws(JsonNode schema, String body) {
        try {
            return schemas.flaws(schema, mapper.readTree(body));
        } catch (JacksonException e) {
            return List.of("the body is not valid JSON");
        }
    }
}
