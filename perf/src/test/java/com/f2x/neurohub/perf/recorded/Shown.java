package com.f2x.neurohub.perf.recorded;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of recordings as JSON, with plain values in the place of names for what differs from one run to the next. */
final class Shown {

    static final String NDJSON = "application/x-ndjson";
    static final String ZIP = "application/zip";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Instant NOW = Instant.parse("2025-11-20T08:00:00Z");
    private static final Pattern TIME = Pattern.compile("\\$\\{now([-+]\\d+)}");
    private static final Pattern LAST = Pattern.compile("\\$\\{(\\w+)}");
    private static final String LINE_END = "(?<=})(\\\\n|\n)";

    private Shown() {}

    /** The body of a request: one value, or one per line. */
    static List<JsonNode> request(Exchange exchange) {
        return values(exchange.requestType(), exchange.body());
    }

    /** The body of an answer: none, one value, or one per line. */
    static List<JsonNode> answer(Exchange exchange) {
        return values(exchange.answerType(), exchange.answerBody());
    }

    static String text(String recorded) {
        String timed = TIME.matcher(recorded)
                .replaceAll(
                        time -> NOW.plusSeconds(Long.parseLong(time.group(1))).toString());
        return LAST.matcher(timed)
                .replaceAll("<$1>")
                .replace("<now>", NOW.toString())
                .replace("<day>", NOW.toString().substring(0, "yyyy-MM-dd".length()))
                .replace("<uptime_seconds>", "3600")
                .replace("<waited_ms>", "120")
                .replace("<age_seconds>", "1")
                .replace("<transaction_id>", "4711")
                .replace("<database_user>", "neurohub");
    }

    private static List<JsonNode> values(String type, String body) {
        if (body.isEmpty()) {
            return List.of();
        }
        return switch (type) {
            case NDJSON ->
                Stream.of(text(body).split(LINE_END, -1))
                        .filter(line -> !line.isBlank())
                        .map(Shown::json)
                        .toList();
            case "application/octet-stream", "text/plain", ZIP ->
                List.of(MAPPER.getNodeFactory().stringNode(body));
            case "application/x-www-form-urlencoded" -> List.of(form(body));
            default -> List.of(MAPPER.readTree(text(body)));
        };
    }

    /** A line of a delivery need be no JSON: what is none is a text. */
    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (tools.jackson.core.JacksonException e) {
            return MAPPER.getNodeFactory().stringNode(line);
        }
    }

    private static JsonNode form(String body) {
        var form = MAPPER.createObjectNode();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], parts[1].replace('+', ' '));
        }
        return form;
    }
}
