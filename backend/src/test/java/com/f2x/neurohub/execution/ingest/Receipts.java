package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines with which a delivery was answered.
 *
 * @param receipts one per record
 * @param summary what the last line says
 */
record Receipts(List<JsonNode> receipts, JsonNode summary) {

    static Receipts of(String answer, JsonMapper mapper) {
        List<JsonNode> lines = answer.lines().map(mapper::readTree).toList();
        assertThat(lines).as("Lines of an answer").isNotEmpty();
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.has("summary")).as("A summary at the end: " + last).isTrue();
        return new Receipts(lines.subList(0, lines.size() - 1), last.path("summary"));
    }

    /** Checks how many records were stored, known and refused. */
    Receipts expect(int created, int duplicate, int rejected) {
        assertThat(List.of(count("created"), count("duplicate"), count("rejected")))
                .as("created, duplicate and rejected of " + firstRejections())
                .containsExactly(created, duplicate, rejected);
        assertThat(summary.path("records").asInt()).isEqualTo(receipts.size());
        return this;
    }

    /** Checks that the only record was refused by a rule. */
    JsonNode expectRejected(String rule) {
        expect(0, 0, 1);
        JsonNode problem = receipts.get(0).path("problem");
        assertThat(problem.path("rule").asString()).as(problem.toString()).isEqualTo(rule);
        return problem;
    }

    /** The rules that refused records, by the number of their lines. */
    Map<Long, String> rejections() {
        Map<Long, String> rules = new TreeMap<>();
        receipts.stream()
                .filter(receipt -> receipt.path("status").asString().equals("rejected"))
                .forEach(receipt -> rules.put(
                        receipt.path("line").asLong(),
                        receipt.path("problem").path("rule").asString()));
        return rules;
    }

    List<Long> rows() {
        return receipts.stream()
                .map(receipt -> receipt.path("process_data_id").asLong())
                .toList();
    }

    private int count(String status) {
        int summed = summary.path(status).asInt();
        assertThat(receipts.stream()
                        .filter(receipt -> receipt.path("status").asString().equals(status))
                        .count())
                .isEqualTo(summed);
        return summed;
    }

    private String firstRejections() {
        return String.valueOf(receipts.stream()
                .filter(receipt -> receipt.has("problem"))
                .limit(3)
                .toList());
    }
}
