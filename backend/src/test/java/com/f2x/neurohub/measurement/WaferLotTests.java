package com.f2x.neurohub.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real wafer lot, judged by the limits its tester sent. */
class WaferLotTests {

    private static final Path RUNS = Path.of("../../shared/data/wafer-lot2.ndjson.gz");

    @Test
    void everyPassedRunMayPass() throws IOException {
        assertThat(runs())
                .filteredOn(run -> run.path("result").asString().equals("PASS"))
                .hasSize(1_389)
                .allSatisfy(run -> assertThat(
                                Judge.judge(List.of(), run.get("measurements")).firstReason())
                        .isNull());
    }

    @Test
    void theVerdictsAreTheTesters() throws IOException {
        int judged = 0;
        for (JsonNode run : runs()) {
            JsonNode measurements = run.get("measurements");
            assertThat(Judge.judge(List.of(), measurements).list())
                    .extracting(judgement -> judgement.verdict().name())
                    .containsExactlyElementsOf(Readings.of(new Specs(List.of()), measurements).stream()
                            .map(Reading::result)
                            .toList());
            judged += measurements.size();
        }
        assertThat(judged).isEqualTo(52_403);
    }

    private static List<JsonNode> runs() throws IOException {
        assumeTrue(Files.exists(RUNS), () -> "Skipped: the wafer lot is not at " + RUNS);
        JsonMapper mapper = JsonMapper.shared();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(RUNS)), StandardCharsets.UTF_8))) {
            return lines.lines().map(mapper::readTree).toList();
        }
    }
}
