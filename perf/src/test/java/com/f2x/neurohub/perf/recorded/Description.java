package com.f2x.neurohub.perf.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description as it is committed, and which of its operations an exchange belongs to. */
final class Description {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "openapi.json");

    private final JsonNode document;
    private final List<Operation> operations;

    Description() throws IOException {
        document = new JsonMapper().readTree(Files.readString(COMMITTED));
        operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> Operation.of(path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    /**
     * An operation.
     *
     * @param method HTTP method
     * @param path pattern of its path
     * @param text what is said of it
     */
    record Operation(String method, PathPattern path, JsonNode text) {

        static Operation of(String path, String method, JsonNode text) {
            return new Operation(method.toUpperCase(java.util.Locale.ROOT), pattern(path), text);
        }

        private static PathPattern pattern(String path) {
            return PathPatternParser.defaultInstance.parse(path);
        }

        String name() {
            return text.path("operationId").asString();
        }

        /** The schema of what is sent, missing if nothing of this media type is described. */
        JsonNode requestSchema(String type) {
            return text.path("requestBody").path("content").path(type).path("schema");
        }

        /** The schema of what is answered, missing if nothing of this media type is described. */
        JsonNode answerSchema(int status, String type) {
            JsonNode answers = text.path("responses");
            JsonNode answer = answers.path(Integer.toString(status));
            return (answer.isMissingNode() ? answers.path("default") : answer)
                    .path("content")
                    .path(type)
                    .path("schema");
        }

        private boolean serves(Exchange exchange) {
            String sent = exchange.target().split("\\?", 2)[0];
            return method.equals(exchange.method()) && path.matches(PathContainer.parsePath(sent));
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> find(Exchange exchange) {
        return operations.stream()
                .filter(operation -> operation.serves(exchange))
                .min(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR));
    }
}
