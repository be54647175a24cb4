package com.f2x.neurohub.inbound.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.inbound.event.ReceivedEvent;
import com.f2x.neurohub.inbound.mqtt.MqttProperties.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MqttEventsTests {

    private static final String TOPIC = "plant/press-1/state";

    private final JsonMapper mapper = new JsonMapper();
    private final MqttEvents events = new MqttEvents(properties(), new Sparkplug(mapper), mapper);

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "0.1000000000000000055511151231257827", "1.10", "-0.0", "123456789012345678901234"})
    void numbersAreKeptToTheLastDigit(String number) {
        assertThat(of("{\"value\": " + number + "}").json()).contains("\"value\": " + number);
    }

    @Test
    void whatTheMessageDoesNotSayTheTopicDoes() {
        JsonNode event = read(of(" {\"state\":\"RUN\", \"mqtt_topic\":\"another\"} "));

        assertThat(event.path("event_type").asString()).isEqualTo("EQUIPMENT_STATE");
        assertThat(event.path("equipment_code").asString()).isEqualTo("press-1");
        assertThat(event.path("mqtt_topic").asString()).isEqualTo(TOPIC);
        JsonNode own = read(of("{\"evt_type\":\"ALARM\",\"equipment\":null}"));
        assertThat(own.has("event_type")).isFalse();
        assertThat(own.has("equipment_code")).isFalse();
    }

    @Test
    void theSameNumberOfTwoMachinesNamesTwoEvents() {
        byte[] message = "{\"event_id\":1}".getBytes(StandardCharsets.UTF_8);

        assertThat(events.of(TOPIC, message).dedupeKey())
                .isEqualTo(events.of(TOPIC, message).dedupeKey())
                .isNotEqualTo(events.of("plant/press-2/state", message).dedupeKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21.5", "[1]", "{}", "null", "{\"a\":\"\\u0000\"}", "{\"a\":1e999999}", "{\"a\":1}}"})
    void whatIsNoObjectThatCanBeKeptIsKeptAsText(String message) {
        assertThat(read(of(message)).path("message_text").asString()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 700_000, 1 << 20, (1 << 20) + 1, 5_000_000})
    void whateverAMessageIsSomethingOfItCanBeKept(int length) {
        byte[] message = new byte[length];

        JsonNode event = read(events.told(TOPIC, message));

        assertThat(event.path("mqtt_topic").asString()).isEqualTo(TOPIC);
        if (length > 1 << 20) {
            assertThat(event.path("message_size").asInt()).isEqualTo(length);
        } else {
            assertThat(Base64.getDecoder().decode(event.path("message_base64").asString()))
                    .isEqualTo(message);
        }
    }

    private ReceivedEvent of(String message) {
        return events.of(TOPIC, message.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(ReceivedEvent event) {
        return mapper.readTree(event.json());
    }

    private static MqttProperties properties() {
        return new MqttProperties(
                true,
                "localhost",
                1883,
                false,
                null,
                null,
                null,
                "",
                Duration.ofDays(1),
                "line-7",
                true,
                List.of(new Topic("plant/+/state", "EQUIPMENT_STATE", 1)));
    }
}
