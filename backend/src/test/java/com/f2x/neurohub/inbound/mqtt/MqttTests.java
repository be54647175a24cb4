package com.f2x.neurohub.inbound.mqtt;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Gateway;
import com.f2x.neurohub.testing.Plant;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@ApplicationTest
@DirtiesContext
class MqttTests {

    private static final Broker BROKER = broker();

    private final Api admin;
    private final Plant plant;
    private final Database database;
    private final MqttListener listener;

    MqttTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired MqttListener listener) {
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
        this.database = database;
        this.listener = listener;
        if (admin.get("/api/v1/event-sources/mqtt").status() == 404) {
            admin.post("/api/v1/event-sources", Map.of("source_code", "mqtt", "source_name", "Broker"))
                    .expect(201);
            Gateway.key(admin, "mqtt", List.of("EVENTS_WRITE", "EXECUTE"));
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("neurohub.mqtt.enabled", () -> true);
        settings.add("neurohub.mqtt.host", () -> "127.0.0.1");
        settings.add("neurohub.mqtt.port", BROKER::port);
        settings.add("neurohub.mqtt.source", () -> "mqtt");
        settings.add("neurohub.mqtt.client-id", () -> "node-1");
        settings.add("neurohub.mqtt.topics[0].filter", () -> "plant/+/state");
        settings.add("neurohub.mqtt.topics[0].event-type", () -> "EQUIPMENT_STATE");
        settings.add("neurohub.mqtt.topics[0].equipment-level", () -> 1);
        settings.add("neurohub.mqtt.topics[1].filter", () -> "other/#");
    }

    @BeforeAll
    static void start() {
        assertThat(BROKER.port()).isPositive();
    }

    @AfterAll
    static void stop() throws Exception {
        BROKER.stop();
    }

    @Test
    void aMessageOfAMappedTopicTellsTheStateOfItsMachine() {
        String machine = plant.equipment(0);
        publish("plant/" + machine + "/state", "{\"state\":\"running\"}".getBytes(StandardCharsets.UTF_8));

        JsonNode event = processed("plant/" + machine + "/state");

        assertThat(event.path("status").asString()).as(event.toString()).isEqualTo("PROCESSED");
        assertThat(database.text(
                        "select state from equipment_states where id = ?",
                        event.path("understood").path("equipment_state_id").asLong()))
                .isEqualTo("PRODUCTIVE");
        assertThat(event.path("record_source").asString()).isEqualTo("mqtt");
        assertThat(event.path("batch_id").asString()).startsWith("BATCH_");
    }

    @Test
    void whatIsNoJsonIsKeptAsItIs() {
        publish("other/text", "21.5 °C".getBytes(StandardCharsets.UTF_8));
        publish("other/bytes", new byte[] {0, (byte) 0xff});

        assertThat(processed("other/text")
                        .path("raw_payload")
                        .path("message_text")
                        .asString())
                .isEqualTo("21.5 °C");
        assertThat(processed("other/bytes")
                        .path("raw_payload")
                        .path("message_base64")
                        .asString())
                .isEqualTo("AP8=");
    }

    @Test
    void aMessageThatComesAgainIsTheSameEvent() {
        byte[] message = "{\"event_id\":\"e-1\",\"a\":1}".getBytes(StandardCharsets.UTF_8);
        publish("other/again", message);
        publish("other/again", message);
        publish("other/last", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));

        processed("other/last");
        assertThat(database.number(count("other/again"))).isOne();
    }

    @Test
    void aMessageThatCannotBeKeptAsAnEventKeepsNoneOut() {
        publish("other/long", ("{\"a\":[" + "1e131071,".repeat(20) + "1]}").getBytes(StandardCharsets.UTF_8));
        publish("other/control", "\u0001".repeat(400_000).getBytes(StandardCharsets.UTF_8));
        publish("spBv1.0/plant/DDATA/line-1/long", longWhenItIsWritten());
        publish("other/after", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));

        processed("other/after");
        for (String topic : List.of("other/long", "other/control", "spBv1.0/plant/DDATA/line-1/long")) {
            assertThat(processed(topic).path("raw_payload").has("message_base64"))
                    .as(topic)
                    .isTrue();
        }
    }

    private static byte[] longWhenItIsWritten() {
        SparkplugPayload payload = new SparkplugPayload().at(Instant.now().toEpochMilli(), 1);
        for (int i = 0; i < 100_000; i++) {
            payload.whole(1_000_000 + i, 7, 1);
        }
        return payload.written();
    }

    @Test
    void whatIsPublishedWhileTheNodeIsAwayComesLater() {
        processedAfterPublish("other/before");
        listener.stop();
        publish("other/away", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        listener.start();

        JsonNode event = processed("other/away");
        assertThat(event.path("status").asString()).as(event.toString()).isEqualTo("PROCESSED");
    }

    @Test
    void birthDataAndDeathOfSparkplugNodesAreRecognised() {
        String machine = plant.equipment(0);
        long now = Instant.now().minusSeconds(10).toEpochMilli();
        String node = "spBv1.0/plant/%s/line-1/" + machine;

        publish(
                node.formatted("DBIRTH"),
                new SparkplugPayload()
                        .at(now, 1)
                        .text("Machine/State", 7, "IDLE")
                        .written());
        publish(
                node.formatted("DDATA"),
                new SparkplugPayload()
                        .at(now + 1000, 2)
                        .text("", 7, "RUNNING")
                        .whole(9, 3, 0xffff_fffbL)
                        .written());
        publish(
                node.formatted("DDEATH"),
                new SparkplugPayload().at(now + 2000, 3).written());

        JsonNode death = processed(node.formatted("DDEATH"));
        JsonNode data = processed(node.formatted("DDATA"));
        assertThat(processed(node.formatted("DBIRTH")).path("event_type").asString())
                .isEqualTo("SPARKPLUG_BIRTH");
        assertThat(death.path("event_type").asString()).isEqualTo("SPARKPLUG_DEATH");
        assertThat(data.path("raw_payload").path("metrics").get(0).path("name").asString())
                .isEqualTo("Machine/State");
        assertThat(data.path("raw_payload").path("metrics").get(1).path("value").asInt())
                .isEqualTo(-5);
        assertThat(database.text(
                        "select state from equipment_states where id = ?",
                        data.path("understood").path("equipment_state_id").asLong()))
                .isEqualTo("PRODUCTIVE");
        publish(node.formatted("DCMD"), new byte[] {1, 2, 3});
        assertThat(processed(node.formatted("DCMD")).path("raw_payload").has("message_text"))
                .isTrue();
    }

    private void processedAfterPublish(String topic) {
        publish(topic, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        processed(topic);
    }

    private JsonNode processed(String topic) {
        await().until(() -> database.number(count(topic) + " and processing_status in ('PROCESSED', 'ERROR')") > 0);
        long id = database.number(
                "select max(raw_event_id) from raw.site_tracking_events_r where raw_payload ->> 'mqtt_topic' = ?",
                topic);
        return admin.get("/api/v1/events/" + id + "?source=mqtt").expect(200).json();
    }

    private static String count(String topic) {
        return "select count(*) from raw.site_tracking_events_r where raw_payload ->> 'mqtt_topic' = '" + topic + "'";
    }

    /** Waits until somebody listens, which at the beginning of the first test takes a moment. */
    private void publish(String topic, byte[] payload) {
        await().until(() -> listener.isListening() || !listener.isRunning());
        Mqtt5BlockingClient client = MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(BROKER.port())
                .buildBlocking();
        client.connect();
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .send();
        client.disconnect();
    }

    private static Broker broker() {
        try {
            return new Broker();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
