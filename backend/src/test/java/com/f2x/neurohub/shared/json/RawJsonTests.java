package com.f2x.neurohub.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class RawJsonTests {

    private static final int DOCUMENTS = 500;

    /** Keeps every digit, and writes numbers as PostgreSQL does: without exponents. */
    private static final JsonMapper EXACT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(1000)
                            .build())
                    .build())
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Test
    void leavesOutBlanksBetweenPartsOnly() {
        assertThat(RawJson.dense("{\"a, b\": \" c: d \", \"e\": [true, 0.10]}").text())
                .isEqualTo("{\"a, b\":\" c: d \",\"e\":[true,0.10]}");
        assertThat(RawJson.dense("[\"\\\" , \", \"\\\\\", 1]").text()).isEqualTo("[\"\\\" , \",\"\\\\\",1]");
    }

    @Test
    void isWhatJacksonWouldWriteOfWhatPostgresPrints(@Autowired Database database) {
        Random random = new Random(20261128);
        for (int i = 0; i < DOCUMENTS; i++) {
            String jsonb = database.text("select cast(? as jsonb)::text", new RandomJson(random).document());
            JsonNode tree = EXACT.readTree(jsonb);

            assertThat(RawJson.dense(jsonb).text()).isEqualTo(EXACT.writeValueAsString(tree));
        }
    }
}
