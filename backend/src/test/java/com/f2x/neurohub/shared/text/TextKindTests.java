package com.f2x.neurohub.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindTests {

    private static final String ARTICLE = "0108801234567893";

    @ParameterizedTest
    @ValueSource(strings = {"]C1A-7", "]d2A-7\r\n", "]Q3A-7", "]e0A-7\u001d", "A-7\t"})
    void aScannedCodeIsWhatTheSymbolSays(String scanned) {
        assertThat(TextKind.CODE.read(scanned)).isEqualTo("A-7");
        assertThat(TextKind.UNIT.read(scanned)).isEqualTo("A-7");
        assertThat(TextKind.LOT.read(scanned)).isEqualTo("A-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d2" + ARTICLE + "10LOT-5\u001d21S-9",
                "]C1" + ARTICLE + "21S-9\u001d10LOT-5",
                "\u001d" + ARTICLE + "17271231" + "10LOT-5\u001d21S-9\r",
                ARTICLE + "10LOT-5\u001d21S-9\u001d",
                "(01)08801234567893(10)LOT-5(21)S-9"
            })
    void aLabelNamesTheUnitByItsSerialAndTheLotByItsBatch(String scanned) {
        assertThat(TextKind.UNIT.read(scanned)).isEqualTo("S-9");
        assertThat(TextKind.LOT.read(scanned)).isEqualTo("LOT-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0108801234567894" + "21S-9", "01234", "(21)S-9", "(01)08801234567893(21)S-9)"})
    void whatIsNoLabelStaysAsItIs(String text) {
        assertThat(TextKind.UNIT.read(text)).isEqualTo(text);
    }

    @Test
    void whatTheDatabaseCannotStoreIsRefusedInEveryKind() {
        for (TextKind kind : TextKind.values()) {
            assertThatThrownBy(() -> kind.read("a\0b"))
                    .as(kind.name())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("must not contain the NUL character");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(01)08801234567893(21)A1(21)A2", "010880123456789321A1\u001D21A2"})
    void aLabelThatContradictsItselfIsNotReadAsOneOfTheTwo(String label) {
        assertThatThrownBy(() -> TextKind.UNIT.read(label)).hasMessage("must be a label that tells (21) once");
    }
}
