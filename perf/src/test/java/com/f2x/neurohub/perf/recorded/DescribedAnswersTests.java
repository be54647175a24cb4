package com.f2x.neurohub.perf.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.openapi.CommittedFile;
import com.f2x.neurohub.platform.openapi.DescribedApi;
import com.f2x.neurohub.platform.openapi.DescribedSchemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is recorded is what the API's description says, and its examples are what is recorded:
 * {@link RecordedAnswersTests} sends each request to the application. Run with {@code -Dneurohub.openapi.update=true}
 * to write the examples anew.
 */
class DescribedAnswersTests {

    private static final Path EXAMPLES =
            Path.of("../backend/src/main/resources/com/f2x/neurohub/platform/openapi/examples.json");
    private static final int FIRST_REFUSAL = 400;

    private final DescribedApi description = new DescribedApi();
    private final DescribedSchemas schemas = new DescribedSchemas(description.document());
    private final List<Exchange> exchanges = exchanges();

    DescribedAnswersTests() throws IOException {}

    @Test
    void whatIsAcceptedIsAsDescribed() {
        List<String> flaws = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            description
                    .find(exchange.method(), exchange.target())
                    .filter(operation -> exchange.status() < FIRST_REFUSAL)
                    .ifPresent(operation -> accepted(exchange)
                            .forEach(body -> flaws.addAll(
                                    flaws(exchange, operation.requestSchema(exchange.requestType()), body))));
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void whatIsAnsweredIsAsDescribed() {
        List<String> flaws = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            description
                    .find(exchange.method(), exchange.target())
                    .ifPresent(operation -> Shown.answer(exchange)
                            .forEach(body -> flaws.addAll(flaws(
                                    exchange,
                                    operation.answerSchema(exchange.status(), exchange.answerType()),
                                    body))));
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void theExamplesAreRecorded() {
        CommittedFile.check(EXAMPLES, new RecordedExamples(description, exchanges).file());
    }

    private List<String> flaws(Exchange exchange, JsonNode schema, JsonNode body) {
        return schema.isMissingNode()
                ? List.of("%s, %d: no schema".formatted(exchange, exchange.status()))
                : schemas.flaws(schema, body).stream()
                        .map(flaw -> "%s, %d: %s".formatted(exchange, exchange.status(), flaw))
                        .toList();
    }

    /** The body, or of a delivery the lines that were not rejected. */
    private static Stream<JsonNode> accepted(Exchange exchange) {
        List<JsonNode> sent = Shown.request(exchange);
        if (!exchange.requestType().equals(Shown.NDJSON)) {
            return sent.stream();
        }
        return Shown.answer(exchange).stream()
                .filter(receipt -> receipt.has("process_data_id"))
                .map(receipt -> sent.get(receipt.path("line").asInt() - 1));
    }

    private static List<Exchange> exchanges() throws IOException {
        return Stream.of(Recording.in("work"), Recording.in("reads"))
                .flatMap(List::stream)
                .flatMap(recording -> recording.exchanges().stream())
                .toList();
    }
}
