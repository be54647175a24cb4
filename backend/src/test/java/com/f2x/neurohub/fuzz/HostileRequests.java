package com.f2x.neurohub.fuzz;

import com.f2x.neurohub.testing.Api;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes requests of an operation that are wrong in one or several ways; the same ones for the same seed. */
final class HostileRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final Api api;
    private final DescribedOperation operation;
    private final Random random;

    HostileRequests(Api api, DescribedOperation operation, long seed) {
        this.api = api;
        this.operation = operation;
        this.random = new Random(seed);
    }

    /** A hostile request and how to send it again. */
    record Hostile(HttpRequest.Builder request, String description) {}

    Hostile next() {
        String path = path() + query();
        String type = random.nextInt(6) == 0 ? pick(HostileValues.CONTENT_TYPES) : "application/json";
        String body = takesBody() ? body() : "";
        HttpRequest.Builder request = api.request(path).method(operation.method(), publisher(body));
        if (!type.isEmpty() && (takesBody() || random.nextBoolean())) {
            request.header("Content-Type", type);
        }
        if (random.nextInt(8) == 0) {
            request.header(pick(List.of("If-Match", "Idempotency-Key", "X-Override-Reason", "Accept")), header());
        }
        return new Hostile(request, "%s %s %s %.300s".formatted(operation.method(), path, type, body));
    }

    private static HttpRequest.BodyPublisher publisher(String body) {
        return body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
    }

    private boolean takesBody() {
        return !"GET".equals(operation.method()) && !"DELETE".equals(operation.method());
    }

    private String path() {
        Matcher variables = VARIABLE.matcher(operation.path());
        return variables.replaceAll(
                variable -> Matcher.quoteReplacement(random.nextInt(3) == 0 ? "1" : pick(HostileValues.URL)));
    }

    private String query() {
        String query = operation.query().stream()
                .filter(name -> random.nextInt(3) == 0)
                .map(name -> name + "=" + pick(HostileValues.URL))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private String header() {
        return pick(List.of("\"1\"", "W/\"x\"", "*", "x", "1", "%00", "x".repeat(400), "\"999999999999999999999\""));
    }

    private String body() {
        if (operation.body().isEmpty() || random.nextInt(6) == 0) {
            return pick(HostileValues.BODIES);
        }
        Map<String, String> members = new TreeMap<>();
        operation.body().forEach((name, schema) -> members.put(name, plausible(schema)));
        for (int wrong = random.nextInt(3); wrong >= 0; wrong--) {
            spoil(members);
        }
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void spoil(Map<String, String> members) {
        String name = pick(List.copyOf(operation.body().keySet()));
        switch (random.nextInt(5)) {
            case 0 -> members.remove(name);
            case 1 -> members.put("unknown_" + random.nextInt(9), pick(HostileValues.JSON));
            default -> members.put(name, pick(HostileValues.JSON));
        }
    }

    /** A value of the type described, so that the request gets past the reading of its body. */
    private String plausible(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .toString();
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString("");
        return switch (type) {
            case "integer" -> pick(List.of("1", "2", "3", "100"));
            case "number" -> pick(List.of("1", "0.5"));
            case "boolean" -> pick(List.of("true", "false"));
            case "array" -> pick(List.of("[]", "[{}]", "[1]", "[\"x\"]"));
            case "string" -> text(schema.path("format").asString(""));
            default -> pick(List.of("{}", "{\"depth\": 0.1}", "{\"a\": {\"value\": 1, \"unit\": \"mm\"}}", "null"));
        };
    }

    private String text(String format) {
        return switch (format) {
            case "date" -> "\"2025-11-20\"";
            case "date-time" -> "\"2025-11-20T08:00:00Z\"";
            default -> pick(List.of("\"1\"", "\"fuzz\"", "\"FUZZ_1\"", "\"WIP-KR01PSA251101-001\"", "\"KR01\""));
        };
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
