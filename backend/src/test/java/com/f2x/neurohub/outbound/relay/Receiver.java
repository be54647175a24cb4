package com.f2x.neurohub.outbound.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that is told events: it remembers what it was told and answers as it is asked to. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Behaviour behaviour;

    /** How it answers. */
    interface Behaviour {
        void answer(Told event, HttpExchange exchange) throws IOException, InterruptedException;
    }

    /**
     * An event that arrived.
     *
     * @param signature the header that signs it
     * @param delivery the header that names it
     * @param traceparent the header that names its trace, {@code null} in letters where it has none
     * @param body its bytes
     */
    record Told(String signature, String delivery, String traceparent, byte[] body) {

        JsonNode event() {
            return MAPPER.readTree(body);
        }

        String id() {
            return event().path("id").asString();
        }

        String topic() {
            return event().path("type").asString().replace("com.f2x.neurohub.", "");
        }

        String subject() {
            return event().path("subject").asString();
        }

        long sequence() {
            return event().path("sequence").asLong();
        }
    }

    private Receiver(int port, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** One that takes everything. */
    static Receiver willing() {
        return on(0, status(200));
    }

    static Receiver on(int port, Behaviour behaviour) {
        try {
            return new Receiver(port, behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Behaviour status(int status) {
        return (event, exchange) -> exchange.sendResponseHeaders(status, -1);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:%d/events".formatted(port());
    }

    List<Told> told() {
        return told;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Told event = new Told(
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-MES-Signature")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-MES-Delivery")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")),
                    exchange.getRequestBody().readAllBytes());
            told.add(event);
            behaviour.answer(event, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
