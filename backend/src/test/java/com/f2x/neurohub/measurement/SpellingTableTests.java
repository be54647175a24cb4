package com.f2x.neurohub.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file of spellings and its form. */
class SpellingTableTests {

    @Test
    void everySpellingOfTheFileIsAUnitOfMeasure() {
        assertThat(SpellingTable.read())
                .hasSize(375)
                .allSatisfy((spelling, code) ->
                        assertThat(UnitOfMeasure.of(spelling)).as(spelling).isPresent());
    }

    @Test
    void prefixesGoWithCodeAndSpellings() {
        assertThat(SpellingTable.parse(Stream.of("# comment", "", "m,k|N.m  Nm N_m", "%  pct")))
                .isEqualTo(Map.of(
                        "Nm", "N.m", "mNm", "mN.m", "kNm", "kN.m", "N m", "N.m", "mN m", "mN.m", "kN m", "kN.m", "pct",
                        "%"));
    }

    @Test
    void aSpellingStandsForOneCode() {
        assertThatThrownBy(() -> SpellingTable.parse(Stream.of("Cel  C", "C  C")))
                .hasMessage("'C' stands for Cel and C");
        assertThat(SpellingTable.parse(Stream.of("Cel  C", "Cel  C degC"))).hasSize(2);
    }

    @Test
    void aCodeNeedsASpelling() {
        assertThatThrownBy(() -> SpellingTable.parse(Stream.of("Cel"))).hasMessage("no spelling of Cel");
    }
}
