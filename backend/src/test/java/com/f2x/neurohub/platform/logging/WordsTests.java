package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    private final Words words = new Words(List.of("token", "Tok", "://", "v1="));

    @ParameterizedTest
    @CsvSource({
        "a token, 0, 2",
        "a token, 2, 2",
        "a token, 3, -1",
        "A TOKEN, 0, 2",
        "tok, 0, 0",
        "to, 0, -1",
        "totoken, 0, 2",
        "http://x, 0, 4",
        "http:/, 0, -1",
        "V1=, 0, 0",
        "v2=, 0, -1",
        "to\u212aen, 0, -1",
        "\u0442oken, 0, -1",
        "'', 0, -1"
    })
    void areFoundWhereTheyBeginInWhateverCase(String text, int from, int at) {
        assertThat(words.nextIn(text, from)).isEqualTo(at);
        assertThat(words.areIn(text.substring(from))).isEqualTo(at >= 0);
    }

    @Test
    void areAllTold() {
        assertThat(words.all()).containsExactlyInAnyOrder("token", "tok", "://", "v1=");
    }
}
