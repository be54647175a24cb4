package com.f2x.neurohub.onboarding.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.onboarding.failure.OnboardingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as people write them. */
class TableNameTests {

    @Test
    void quotesMakeANameExact() {
        assertThat(TableName.parse("a.b")).hasToString("a.b");
        assertThat(TableName.parse("\"a.b\"").schema()).isNull();
        assertThat(TableName.parse("\"a.b\"").name()).isEqualTo(new TableName.Part("a.b", true));
        assertThat(TableName.parse("S.\"x\"\"y\"").name().text()).isEqualTo("x\"y");
        assertThat(TableName.parseList("A, \"b,c\" ,D.E"))
                .extracting(TableName::toString)
                .containsExactly("A", "b,c", "D.E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "a.", ".b", "a.b.c", "\"", "\"a", "\"\"", "a,,b", ",a"})
    void whatIsNoNameIsRefused(String written) {
        assertThatThrownBy(() -> TableName.parseList(written)).isInstanceOf(OnboardingException.class);
    }

    @Test
    void whatGoesIntoSqlIsQuoted() {
        assertThat(Identifiers.quote("a\"b; --")).isEqualTo("\"a\"\"b; --\"");
        assertThatThrownBy(() -> Identifiers.quote("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Identifiers.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
