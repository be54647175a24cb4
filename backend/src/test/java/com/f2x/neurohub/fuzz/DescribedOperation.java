package com.f2x.neurohub.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the served description tells it.
 *
 * @param method HTTP method
 * @param path path with its variables
 * @param query names of its query parameters
 * @param body schemas of the members of its body, empty where it has none
 */
record DescribedOperation(String method, String path, List<String> query, Map<String, JsonNode> body) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Lists the operations of a description. */
    static List<DescribedOperation> of(JsonNode description) {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> read(description, method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    private static DescribedOperation read(JsonNode description, String method, String path, JsonNode operation) {
        List<String> query = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> "query".equals(parameter.path("in").asString()))
                .map(parameter -> parameter.path("name").asString())
                .toList();
        JsonNode schema = StreamSupport.stream(
                        operation.path("requestBody").path("content").spliterator(), false)
                .map(content -> resolved(description, content.path("schema")))
                .findFirst()
                .orElse(operation.path("requestBody"));
        return new DescribedOperation(method.toUpperCase(Locale.ROOT), path, query, members(schema));
    }

    private static Map<String, JsonNode> members(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JsonNode resolved(JsonNode description, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        return description.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    String name() {
        return method + " " + path;
    }
}
