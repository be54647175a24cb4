package com.f2x.neurohub.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description as it is committed, and which of its operations a request is answered by. */
public final class DescribedApi {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "openapi.json");

    private final JsonNode document;
    private final List<Operation> operations;

    public DescribedApi() {
        document = read();
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
    public record Operation(String method, PathPattern path, JsonNode text) {

        static Operation of(String path, String method, JsonNode text) {
            return new Operation(
                    method.toUpperCase(Locale.ROOT), PathPatternParser.defaultInstance.parse(path), text);
        }

        public String name() {
            return text.path("operationId").asString();
        }

        /** The schema of what is sent, missing if nothing of this media type is described. */
        public JsonNode requestSchema(String type) {
            return text.path("requestBody").path("content").path(type).path("schema");
        }

        /** What is said of answers of a status, missing if nothing is. */
        public JsonNode answer(int status) {
            return text.path("responses").path(Integer.toString(status));
        }

        /** The schema of what is answered, missing if nothing of this status and media type is described. */
        public JsonNode answerSchema(int status, String type) {
            return answer(status).path("content").path(type).path("schema");
        }

        private boolean serves(String asked, PathContainer target) {
            return method.equals(asked) && path.matches(target);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** The operation that serves a path, which may have a query. */
    public Optional<Operation> find(String method, String target) {
        PathContainer path = PathContainer.parsePath(target.split("\\?", 2)[0]);
        return operations.stream()
                .filter(operation -> operation.serves(method, path))
                .min(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR));
    }

    private static JsonNode read() {
        try {
            return new JsonMapper().readTree(Files.readString(COMMITTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
