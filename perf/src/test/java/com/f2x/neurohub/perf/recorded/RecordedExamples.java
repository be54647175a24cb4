package com.f2x.neurohub.perf.recorded;

import com.f2x.neurohub.platform.openapi.DescribedApi;
import com.f2x.neurohub.platform.openapi.DescribedApi.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chooses, of what succeeded, the examples of each operation: the requests whose comment says {@code # Example: name},
 * else the first one with a body of the media type; and an answer of each status, rather one that shows something at
 * the usual fetch level.
 */
final class RecordedExamples {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MARK = "# Example: ";
    private static final int SHOWN_ROWS = 2;
    private static final Comparator<Exchange> MOST_TELLING = Comparator.comparing(
                    (Exchange exchange) -> exchange.answerBody().length() <= "null".length())
            .thenComparing(exchange -> exchange.target().matches(".*(fetch=minimal|fetch=full|cursor=).*"));

    private final Map<String, List<Exchange>> successes;

    RecordedExamples(DescribedApi description, List<Exchange> exchanges) {
        successes = exchanges.stream()
                .filter(exchange -> exchange.status() < 300)
                .filter(exchange -> description.find(exchange.method(), exchange.target()).isPresent())
                .collect(Collectors.groupingBy(
                        exchange ->
                                description.find(exchange.method(), exchange.target()).map(Operation::name).orElseThrow(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** The examples of all operations as a file, which the application shows. */
    String file() {
        ObjectNode file = MAPPER.createObjectNode();
        successes.forEach((operation, exchanges) -> file.set(operation, examples(exchanges)));
        return file.toPrettyString() + "\n";
    }

    private static ObjectNode examples(List<Exchange> exchanges) {
        ObjectNode examples = MAPPER.createObjectNode();
        exchanges.stream()
                .filter(exchange -> !exchange.body().isEmpty())
                .collect(Collectors.groupingBy(Exchange::requestType, TreeMap::new, Collectors.toList()))
                .forEach((type, sent) -> examples.withObject("requests").set(type, requests(sent)));
        exchanges.stream()
                .filter(exchange -> !exchange.answerBody().isEmpty())
                .collect(Collectors.groupingBy(Exchange::status, TreeMap::new, Collectors.minBy(MOST_TELLING)))
                .forEach((status, answered) -> examples.withObject("answers")
                        .set(
                                Integer.toString(status),
                                value(answered.orElseThrow().answerType(), Shown.answer(answered.orElseThrow()))));
        return examples;
    }

    private static ObjectNode requests(List<Exchange> sent) {
        ObjectNode requests = MAPPER.createObjectNode();
        sent.forEach(exchange -> exchange.comment().stream()
                .filter(line -> line.startsWith(MARK))
                .forEach(line -> requests.set(line.substring(MARK.length()), request(exchange))));
        return requests.isEmpty() ? requests.set("example", request(sent.get(0))) : requests;
    }

    private static JsonNode request(Exchange exchange) {
        return value(exchange.requestType(), Shown.request(exchange));
    }

    /** Lines stay one text; of long lists the first rows are shown. */
    private static JsonNode value(String type, List<JsonNode> values) {
        return type.equals(Shown.NDJSON)
                ? MAPPER.getNodeFactory()
                        .stringNode(values.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n")))
                : shortened(values.get(0).deepCopy());
    }

    private static JsonNode shortened(JsonNode value) {
        if (value.isArray() && value.path(0).isObject()) {
            while (value.size() > SHOWN_ROWS) {
                value.asArray().remove(SHOWN_ROWS);
            }
        }
        value.forEach(RecordedExamples::shortened);
        return value;
    }
}
