package com.f2x.neurohub.platform.tracing;

import static com.f2x.neurohub.testing.machine.Patience.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Takes spans as a collector of OpenTelemetry does. */
final class Collector implements AutoCloseable {

    private final HttpServer server;
    private final List<SentSpan> spans = new CopyOnWriteArrayList<>();
    private final List<String> traceparents = new CopyOnWriteArrayList<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().equals("/v1/traces")) {
            spans.addAll(SentSpan.read(body));
        } else {
            traceparents.addAll(exchange.getRequestHeaders().getOrDefault("traceparent", List.of("none")));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<SentSpan> spans() {
        return spans;
    }

    /** What requests that were no spans said of the trace they belong to. */
    List<String> traceparents() {
        return traceparents;
    }

    /** The spans of a trace, once the one that all others are parts of is there. */
    List<SentSpan> trace(String id) {
        Predicate<SentSpan> ofTrace = span -> span.trace().equals(id);
        await().until(() -> spans.stream().filter(ofTrace).anyMatch(span -> span.kind() == SentSpan.SERVER));
        return spans.stream().filter(ofTrace).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
