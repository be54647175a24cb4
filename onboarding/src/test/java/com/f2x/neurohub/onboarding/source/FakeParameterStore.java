package com.f2x.neurohub.onboarding.source;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code GetParameters} as AWS does. */
public final class FakeParameterStore implements AutoCloseable {

    private static final String PATH = "/sp-incb/qa/market-pulse/oracle/";

    private final HttpServer server;
    private final Map<String, String> values = new HashMap<>();
    private final Deque<Refusal> refusals = new ArrayDeque<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean slow;

    private record Refusal(int status, String type) {}

    public FakeParameterStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fake-store");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (slow) {
                await();
            }
            Answer answer = answer(exchange.getRequestHeaders().getFirst("X-Amz-Target"), request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private record Answer(int status, String body) {}

    private synchronized Answer answer(String target, byte[] request) {
        JsonNode asked = JsonMapper.shared().readTree(request);
        requests.add(asked);
        Refusal refusal = refusals.size() > 1 ? refusals.pop() : refusals.peek();
        if (refusal != null && refusal.status() != 200) {
            return new Answer(
                    refusal.status(), "{\"__type\":\"%s\",\"message\":\"refused\"}".formatted(refusal.type()));
        }
        if (!"AmazonSSM.GetParameters".equals(target)) {
            return new Answer(400, "{\"__type\":\"UnknownOperationException\"}");
        }
        return new Answer(200, JsonMapper.shared().writeValueAsString(found(asked)));
    }

    private Map<String, Object> found(JsonNode asked) {
        List<Object> parameters = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        asked.path("Names").forEach(name -> {
            String value = values.get(name.stringValue());
            if (value == null) {
                invalid.add(name.stringValue());
            } else {
                parameters.add(Map.of("Name", name.stringValue(), "Type", "SecureString", "Value", value));
            }
        });
        return Map.of("Parameters", parameters, "InvalidParameters", invalid);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sets parameters, by the last part of their names. */
    public FakeParameterStore with(String... namesAndValues) {
        for (int place = 0; place < namesAndValues.length; place += 2) {
            values.put(PATH + namesAndValues[place], namesAndValues[place + 1]);
        }
        return this;
    }

    /** Refuses once, and what was said before first; the last refusal stays. */
    public FakeParameterStore refusing(int status, String type) {
        refusals.add(new Refusal(status, type));
        return this;
    }

    /** Answers after the refusals. */
    public FakeParameterStore thenAnswering() {
        refusals.add(new Refusal(200, ""));
        return this;
    }

    /** Never answers. */
    public FakeParameterStore slow() {
        slow = true;
        return this;
    }

    /** Returns its address. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns what was asked. */
    public synchronized List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
