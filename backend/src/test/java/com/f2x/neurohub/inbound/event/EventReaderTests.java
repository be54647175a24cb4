package com.f2x.neurohub.inbound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":[{},[],null,true,\"\"]}",
                "{\"a\":1e131071}",
                "{\"a\":-1e-16000}",
                "{\"a\":123456789012345678901234567890.5}",
                "  {\"\":\"\\u0001\\ud83d\\ude00\"}  ",
            })
    void whateverIsAnObjectIsKept(String json) {
        assertThat(EventReader.read(json).json()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"a":"x\\u0000y"}           | a          | NUL
                {"a":{"b":["","\\u0000"]}}  | a.b[1]     | NUL
                {"a\\u0000":1}              | a          | NUL
                {"a":"\\ud800"}             | a          | surrogate
                {"a":1e131072}              | a          | number
                {"a":[1,1e-20000]}          | a[1]       | number
                {"a":1e99999999999}         | a          | number
                []                          | event      | object
                "text"                      | event      | object
                7                           | event      | object
                null                        | event      | object
                {}                          | event      | empty
                """)
    void whatCannotBeKeptIsToldWithItsField(String json, String field, String words) {
        assertThatThrownBy(() -> EventReader.read(json))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(Rule.INVALID_CONTENT);
                    assertThat(refusal.fields().get(0).field()).startsWith(field);
                    assertThat(refusal.getMessage()).contains(words);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "false", "\"\"", "\" \"", "[1]", "{\"a\":1}"})
    void whatNamesNothingTellsNoRepetition(String told) {
        assertThat(EventReader.read("{\"event_id\":" + told + "}").dedupeKey()).isNull();
        assertThat(EventReader.read("{\"dedupe_key\":" + told + ",\"event_id\":7}")
                        .dedupeKey())
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":}", "{\"a\":NaN}", "{\"a\":1}{", "{\"a\":1} x", "{'a':1}", "{\"a\":01}"})
    void whatIsNoJsonIsMalformed(String json) {
        assertThatThrownBy(() -> EventReader.read(json))
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::rule)
                .isIn(Rule.MALFORMED_JSON, Rule.INVALID_CONTENT);
    }

    @Test
    void objectsAndArraysAreUpTo32Deep() {
        assertThat(EventReader.read(nested(32)).json()).isNotEmpty();
        for (int depth : new int[] {33, 400, 5000}) {
            assertThatThrownBy(() -> EventReader.read(nested(depth)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("deep");
        }
    }

    @Test
    void anEventIsTheSameByItsKeyOrByItsBytesWhereItTellsItsTime() {
        String timed = "{\"event_time\":\"2026-03-02T08:15:30Z\"}";

        assertThat(EventReader.read("{\"dedupe_key\":\"k\",\"event_id\":7}").dedupeKey())
                .isEqualTo("k");
        assertThat(EventReader.read("{\"event_id\":7}").dedupeKey()).isEqualTo("7");
        assertThat(EventReader.read(timed).dedupeKey())
                .isEqualTo(EventReader.read(timed).dedupeKey());
        assertThat(EventReader.read(timed).dedupeKey()).startsWith("sha256:");
        assertThat(EventReader.read("{\"event_time\":\"yesterday\"}").dedupeKey())
                .isNull();
        assertThat(EventReader.read("{\"event_type\":\"HEARTBEAT\"}").dedupeKey())
                .isNull();
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }
}
