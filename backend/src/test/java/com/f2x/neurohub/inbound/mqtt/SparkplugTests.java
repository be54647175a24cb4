package com.f2x.neurohub.inbound.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.inbound.event.ReceivedEvent;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SparkplugTests {

    private static final String TOPIC = "spBv1.0/plant/DDATA/line-1/press-1";
    private static final long AT = 1_772_439_330_000L;

    private final JsonMapper mapper = new JsonMapper();
    private final Sparkplug sparkplug = new Sparkplug(mapper);

    @ParameterizedTest
    @CsvSource({
        "1, 0xfffffffb, -5",
        "2, 0xfffffffb, -5",
        "3, 0xfffffffb, -5",
        "7, 0xfffffffb, 4294967291",
        "5, 0xfb, 251"
    })
    void wholeNumbersHaveTheSignOfTheirType(int type, String bits, long value) {
        byte[] payload = new SparkplugPayload()
                .at(AT, 1)
                .whole(3, type, Long.decode(bits))
                .written();

        assertThat(event(payload).path("metrics").get(0).path("value").asLong()).isEqualTo(value);
    }

    @Test
    void anAliasHasTheNameThatItWasGivenAtBirth() {
        sparkplug.event(
                "spBv1.0/plant/NBIRTH/line-1",
                new SparkplugPayload().at(AT, 0).text("Temperature", 3, "21").written());

        assertThat(event(new SparkplugPayload().at(AT, 1).whole(3, 3, 22).written())
                        .path("metrics")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Temperature");
        assertThat(event(new SparkplugPayload().at(AT, 1).whole(9, 3, 22).written())
                        .path("metrics")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("#9");
    }

    @Test
    void anEventIsKnownByItsTopicAndItsBytes() {
        byte[] payload = new SparkplugPayload().at(AT, 7).written();

        ReceivedEvent received = sparkplug.event(TOPIC, payload);

        assertThat(received.dedupeKey()).isEqualTo("spb:" + TOPIC + ":" + received.hash());
        assertThat(event(payload).path("event_time").asString()).isEqualTo("2026-03-02T08:15:30Z");
        assertThat(sparkplug.event(TOPIC, new byte[0]).dedupeKey()).isNull();
    }

    @Test
    void whatIsSaidAtTheSameTimeUnderTheSameNumberIsAnotherEvent() {
        ReceivedEvent one = sparkplug.event(
                TOPIC, new SparkplugPayload().at(AT, 0).whole(3, 3, 1).written());
        ReceivedEvent other = sparkplug.event(
                TOPIC, new SparkplugPayload().at(AT, 0).whole(3, 3, 2).written());

        assertThat(one.dedupeKey()).isNotEqualTo(other.dedupeKey());
    }

    @Test
    void theAliasNullIsAnAliasToo() {
        sparkplug.event(
                TOPIC, new SparkplugPayload().at(AT, 0).text("Speed", 0, "1").written());

        assertThat(event(new SparkplugPayload().at(AT, 1).whole(0, 3, 22).written())
                        .path("metrics")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Speed");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19})
    void bytesDataSetsAndTemplatesAreKeptAsTheyAre(int field) {
        byte[] payload = new SparkplugPayload()
                .at(AT, 1)
                .opaque("Recipe", field, new byte[] {1, (byte) 0xff})
                .written();

        assertThat(event(payload).path("metrics").get(0).path("value_base64").asString())
                .isEqualTo("Af8=");
    }

    @Test
    void longTextsAreKeptWhole() {
        String text = "x".repeat(9000);

        assertThat(event(new SparkplugPayload().at(AT, 1).text("Log", 1, text).written())
                        .path("metrics")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spBv1.0/", "spBv1.0/plant", "spBv1.0/plant/DCMD/a/b", "spBv1.0/STATE/host", "spBv1.0/a//b"})
    void otherTopicsAreNoBirthDeathOrData(String topic) {
        assertThatThrownBy(() -> sparkplug.event(topic, new byte[0])).isInstanceOf(UnreadablePayloadException.class);
    }

    @Test
    void whatSaysNothingOfSparkplugIsUnreadable() {
        byte[] other = {0x20, 1};

        assertThatThrownBy(() -> sparkplug.event(TOPIC, other)).isInstanceOf(UnreadablePayloadException.class);
    }

    @Test
    void whateverTheBytesAreTheyAreReadOrUnreadable() {
        byte[] whole = new SparkplugPayload()
                .at(AT, 1)
                .text("State", 1, "RUN\0")
                .whole(2, 3, -1)
                .written();
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int change = 0; change < 3 && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(mapper.readTree(sparkplug.event(TOPIC, bytes).json()).isObject())
                        .isTrue();
            } catch (UnreadablePayloadException e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        }
    }

    private JsonNode event(byte[] payload) {
        return mapper.readTree(sparkplug.event(TOPIC, payload).json());
    }
}
