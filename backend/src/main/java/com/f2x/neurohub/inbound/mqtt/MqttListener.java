package com.f2x.neurohub.inbound.mqtt;

import com.f2x.neurohub.alert.board.HostName;
import com.f2x.neurohub.inbound.event.Landing;
import com.f2x.neurohub.inbound.event.ReceivedEvent;
import com.f2x.neurohub.inbound.event.Sender;
import com.f2x.neurohub.inbound.source.EventSources;
import com.f2x.neurohub.platform.drain.Traffic;
import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.access.EventOrigin;
import com.f2x.neurohub.shared.thread.DaemonThreads;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Listens to an MQTT broker. A message is acknowledged once it has landed; what was not comes again, and is known by
 * its key, its bytes or its sequence. One thread takes them in their order, and waits while the database is away.
 */
@Component
class MqttListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MqttListener.class);
    private static final long PAUSE_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 5;

    private final MqttProperties properties;
    private final MqttEvents events;
    private final Landing landing;
    private final EventSources sources;
    private final Traffic traffic;
    private final Problems problems;
    private final String port;
    private volatile @Nullable Connected connected;
    private volatile boolean listening;

    MqttListener(
            MqttProperties properties,
            MqttEvents events,
            Landing landing,
            EventSources sources,
            Traffic traffic,
            Problems problems,
            @Value("${server.port:8080}") String port) {
        this.properties = properties;
        this.events = events;
        this.landing = landing;
        this.sources = sources;
        this.traffic = traffic;
        this.problems = problems;
        this.port = port;
    }

    private record Connected(Mqtt5AsyncClient client, ExecutorService thread) {}

    @Override
    public synchronized void start() {
        if (connected != null) {
            return;
        }
        ExecutorService thread = Executors.newSingleThreadExecutor(DaemonThreads.named("mqtt-events"));
        Mqtt5AsyncClient client = client();
        connected = new Connected(client, thread);
        client.publishes(MqttGlobalPublishFilter.ALL, this::take, thread, true);
        client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(properties.session().toSeconds())
                .send();
    }

    @Override
    public synchronized void stop() {
        Connected open = connected;
        connected = null;
        listening = false;
        if (open != null) {
            CompletableFuture<Void> unused = open.client().disconnect();
            open.thread().shutdown();
            try {
                if (!open.thread().awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    open.thread().shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return connected != null;
    }

    /** Whether the broker has granted what this node wants to hear. */
    boolean isListening() {
        return listening;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.enabled();
    }

    private Mqtt5AsyncClient client() {
        String id = Objects.requireNonNullElseGet(properties.clientId(), this::nameOfThisNode);
        Mqtt5ClientBuilder builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(id)
                .serverHost(properties.host())
                .serverPort(properties.port())
                .automaticReconnectWithDefaultConfig()
                .addConnectedListener(context -> subscribe())
                .addDisconnectedListener(context -> log.info(
                        "Not connected to the MQTT broker {}:{}: {}",
                        properties.host(),
                        properties.port(),
                        context.getCause().getMessage()));
        if (properties.tls()) {
            builder = builder.sslWithDefaultConfig();
        }
        if (properties.username() != null) {
            builder = builder.simpleAuth()
                    .username(properties.username())
                    .password(Objects.requireNonNullElse(properties.password(), "")
                            .getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth();
        }
        return builder.buildAsync();
    }

    /** The same after a restart, or the broker would keep messages for somebody who never comes back. */
    private String nameOfThisNode() {
        return "neurohub-%s-%s".formatted(HostName.ofThisMachine(), port);
    }

    private void subscribe() {
        Connected open = connected;
        if (open == null) {
            return;
        }
        for (String filter : filters()) {
            String shared =
                    properties.group().isBlank() ? filter : "$share/%s/%s".formatted(properties.group(), filter);
            CompletableFuture<Mqtt5SubAck> unused = open.client()
                    .subscribeWith()
                    .topicFilter(shared)
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send()
                    .whenComplete((granted, failure) -> {
                        if (failure == null) {
                            listening = true;
                            log.info("Listening to {} of the MQTT broker", filter);
                        } else {
                            log.error("Cannot listen to {} of the MQTT broker", filter, failure);
                        }
                    });
        }
    }

    private List<String> filters() {
        List<String> filters = new ArrayList<>();
        properties.topics().forEach(topic -> filters.add(topic.filter()));
        if (properties.sparkplug()) {
            filters.add(Sparkplug.PREFIX + "#");
        }
        return filters;
    }

    private void take(Mqtt5Publish message) {
        while (connected != null) {
            if (isLanded(message)) {
                message.acknowledge();
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isLanded(Mqtt5Publish message) {
        if (!traffic.enter()) {
            return false;
        }
        String topic = message.getTopic().toString();
        try {
            land(topic, message.getPayloadAsBytes());
            return true;
        } catch (RuntimeException e) {
            log.warn("A message of {} waits until it can be kept: {}", topic, problems.words(e));
            return false;
        } finally {
            traffic.leave();
        }
    }

    /** Keeps a message, whatever it is: one that could never be kept would keep all that follow out. */
    private void land(String topic, byte[] payload) {
        EventOrigin origin = new EventOrigin(sources.key(properties.source()), null);
        Sender sender = new Sender(null, topic, null, Sender.MQTT);
        ReceivedEvent told = events.told(topic, payload);
        try {
            landing.landAny(origin, sender, events.of(topic, payload), told);
        } catch (DataIntegrityViolationException e) {
            log.warn(
                    "A message of {} is kept as bytes, because its event cannot be kept: {}", topic, problems.words(e));
            landing.land(origin, sender, told);
        }
    }
}
