package com.f2x.neurohub.onboarding.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of tables as names of files. */
class FileStemsTests {

    private static String stem(String name) {
        return new FileStems().of(table("S", name));
    }

    private static SourceTable table(String schema, String name) {
        return new SourceTable(schema, name, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOTS", "LOT$HISTORY", "A#1", "mixed", "측정값", "T_1"})
    void anOrdinaryNameStays(String name) {
        assertThat(stem(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "../etc", "/abs", "a\\b", "C:x", "x.y", ".hidden", "-rf", "a\nb", "a\"b", "a'b", "*", "~"
            })
    void anyOtherNameGetsAMark(String name) {
        assertThat(stem(name)).matches("[A-Za-z_][A-Za-z0-9_]*~[0-9a-f]{8}");
    }

    @Test
    void aLongNameFitsIntoAFilesName() {
        assertThat((stem("긴".repeat(128)) + "_sample_20260101_000000.json").getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(200);
        assertThat(stem("L".repeat(128))).startsWith("LLL").contains("~");
    }

    @Test
    void noTwoTablesHaveTheSame() {
        FileStems stems = new FileStems();

        assertThat(stems.of(table("A", "LOTS"))).isEqualTo("LOTS");
        assertThat(stems.of(table("B", "LOTS"))).startsWith("LOTS~");
        assertThat(stems.of(table("A", "lots"))).startsWith("lots~");
        assertThat(stems.of(table("C", "LOTS"))).isNotEqualTo(stems.of(table("D", "LOTS")));
    }
}
