package com.f2x.neurohub.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"온도", "é", "Ångström", "한글 마크", "plain"})
    void composedAndDecomposedAreOne(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(NormalForm.words(decomposed)).isEqualTo(NormalForm.words(text));
        assertThat(NormalForm.code(decomposed)).isEqualTo(NormalForm.code(text));
    }

    @Test
    void wideCharactersOfCodesAreOrdinaryOnes() {
        assertThat(NormalForm.code("ＡＢＣ－０１")).isEqualTo("ABC-01");
        assertThat(NormalForm.words("ＡＢＣ－０１")).isEqualTo("ＡＢＣ－０１");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1\r", "A1\n", "A1\r\n", "\tA1", "A1\u001d", " A1 ", "\u00a0A1", "A1\u3000"})
    void blanksAndSeparatorsAroundCodesAreCut(String text) {
        assertThat(NormalForm.code(text)).isEqualTo("A1");
    }

    @ParameterizedTest
    @CsvSource({"200B", "00AD", "FEFF", "200E", "2060", "3164", "FE0F", "0007", "2028", "E0041", "034F"})
    void codesHaveNothingThatCannotBeSeen(String character) {
        String hidden = Character.toString(Integer.parseInt(character, 16));
        assertThatThrownBy(() -> NormalForm.code("A" + hidden + "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must not contain the invisible character U+");
    }

    @Test
    void blanksWithinCodesStay() {
        assertThat(NormalForm.code("Blurry marking")).isEqualTo("Blurry marking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u3164", "\u00AD \u2800", "\uFEFF"})
    void wordsThatCannotBeSeenAreNone(String text) {
        assertThat(NormalForm.words(text)).isEmpty();
        assertThat(NormalForm.words("a" + text)).isEqualTo("a" + text);
    }
}
