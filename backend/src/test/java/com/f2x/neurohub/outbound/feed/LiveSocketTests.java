package com.f2x.neurohub.outbound.feed;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live feed as a WebSocket, over real connections. */
@ApplicationTest
class LiveSocketTests {

    private static final String LIVE = "/api/v1/analytics/ws/metrics/live";
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final String GOOD =
            "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: " + KEY;

    private final Api api;
    private final Api viewer;
    private final Plant plant;
    private final JsonMapper mapper;

    LiveSocketTests(@Autowired Api api, @Autowired Plant plant, @Autowired JsonMapper mapper) {
        this.api = api;
        this.viewer = api.as(Role.VIEWER);
        this.plant = plant;
        this.mapper = mapper;
    }

    @Test
    void eachMessageHasTheFiguresTheEventsSinceTheLastAndWhereToGoOn() {
        Client client = open("?topics=lot.created", viewer);
        JsonNode first = client.next(message -> true);
        assertThat(first.propertyNames())
                .containsExactly(
                        "timestamp",
                        "global_success_rate_1h",
                        "active_equipment",
                        "recent_failures",
                        "events",
                        "last_event_id",
                        "reset");
        assertThat(first.path("global_success_rate_1h").isNumber()).isTrue();
        assertThat(first.path("active_equipment").asString()).matches("\\d+/\\d+");
        assertThat(first.path("recent_failures").isArray()).isTrue();
        assertThat(first.path("events").isArray()).isTrue();

        String lot = plant.emptyLot(1).number();
        JsonNode told = client.next(message -> message.path("events").toString().contains(lot));
        assertThat(told.path("events").path(0).path("type").asString()).isEqualTo("com.f2x.neurohub.lot.created");
        client.socket.abort();

        String missed = plant.emptyLot(1).number();
        Client again = open(
                "?topics=lot.created&last_event_id="
                        + told.path("last_event_id").asString(),
                viewer);
        JsonNode next = again.next(message -> !message.path("events").isEmpty());
        assertThat(next.path("reset").asBoolean()).isFalse();
        assertThat(next.path("events").path(0).path("subject").asString()).isEqualTo(missed);
        again.socket.abort();
    }

    @Test
    void aTicketOpensOneSocket() {
        String ticket = viewer.post("/api/v1/auth/tickets").expect(201).text("ticket");
        Api nobody = api.withToken(null);

        Client client = open("?ticket=" + ticket, nobody);
        client.next(message -> true);
        assertThatThrownBy(() -> open("?ticket=" + ticket, nobody)).isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> open("", nobody)).isInstanceOf(CompletionException.class);
        client.socket.abort();
    }

    @Test
    void whoAsksForNoWebSocketIsTold() {
        Answer refused = viewer.get(LIVE).expectProblem(400, "MALFORMED_REQUEST");
        assertThat(refused.header("Sec-WebSocket-Version")).isEqualTo("13");
        api.withToken(null).get(LIVE).expectProblem(401, "NOT_SIGNED_IN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: websocket|Sec-WebSocket-Version: 13",
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13",
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key:",
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: short",
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: ??????????????????????==",
                "Upgrade: websocket|Connection: keep-alive|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: " + KEY,
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 8|Sec-WebSocket-Key: " + KEY,
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13, 8|Sec-WebSocket-Key: " + KEY,
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Key: " + KEY,
                "Upgrade: h2c|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: " + KEY,
                "Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: " + KEY,
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Extensions: a;b=\"|Sec-WebSocket-Key: "
                        + KEY
            })
    void aBrokenHandshakeIsRefusedInWords(String headers) throws IOException {
        assertThat(answer("GET", headers))
                .startsWith("HTTP/1.1 400")
                .contains("MALFORMED_REQUEST", "application/problem");
    }

    @Test
    void otherMethodsOpenNothing() throws IOException {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(answer(method, GOOD + "|Content-Length: 0"))
                    .startsWith("HTTP/1.1 405")
                    .contains("METHOD_NOT_ALLOWED");
        }
        assertThat(answer("HEAD", GOOD)).startsWith("HTTP/1.1 400");
        assertThat(answer("GET", GOOD)).startsWith("HTTP/1.1 101");
    }

    private String answer(String method, String headers) throws IOException {
        HttpRequest asked = viewer.request(LIVE).build();
        String token = asked.headers().firstValue("Authorization").orElseThrow();
        try (Socket socket = new Socket(asked.uri().getHost(), asked.uri().getPort())) {
            socket.setSoTimeout(60_000);
            String head =
                    method + " " + LIVE + " HTTP/1.1|Host: localhost|Authorization: " + token + "|" + headers + "||";
            socket.getOutputStream().write(head.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            byte[] block = new byte[8192];
            StringBuilder said = new StringBuilder();
            while (!said.toString().contains("\r\n\r\n")
                    || said.indexOf("Content-Length: ") > 0 && said.indexOf("{") < 0 && !method.equals("HEAD")) {
                int read = socket.getInputStream().read(block);
                if (read < 0) {
                    break;
                }
                said.append(new String(block, 0, read, StandardCharsets.UTF_8));
            }
            return said.toString();
        }
    }

    @Test
    void whatTheClientSaysIsPassedOver() {
        Client client = open("", viewer);
        client.next(message -> true);
        String large = "x".repeat(100_000);
        for (int i = 0; i < 20; i++) {
            client.socket.sendText(large, i % 2 == 1).join();
        }
        client.socket.sendBinary(ByteBuffer.allocate(200_000), true).join();
        client.socket.sendPing(ByteBuffer.wrap(new byte[] {1, 2, 3})).join();

        assertThat(client.next(message -> true).has("timestamp")).isTrue();
        await().until(() -> client.pongs.size() == 1);
        client.socket.abort();
    }

    @Test
    void aDrainEndsSocketsWithACodeThatSaysComeAgain() {
        Api admin = api.as(Role.ADMIN);
        Client client = open("", viewer);
        try {
            assertThat(admin.post("/api/v1/ops/drain", Map.of("timeout_seconds", 30))
                            .expect(200)
                            .text("drained"))
                    .isEqualTo("true");
            assertThat(client.closed.orTimeout(120, TimeUnit.SECONDS).join()).isEqualTo(1012);
        } finally {
            admin.post("/api/v1/ops/resume").expect(200);
        }
    }

    private Client open(String query, Api caller) {
        URI http = caller.request(LIVE + query).build().uri();
        URI address = URI.create(http.toString().replaceFirst("http", "ws"));
        Client client = new Client();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        caller.request("")
                .build()
                .headers()
                .firstValue("Authorization")
                .ifPresent(token -> builder.header("Authorization", token));
        client.socket = builder.buildAsync(address, client).join();
        return client;
    }

    private final class Client implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private WebSocket socket;

        JsonNode next(Predicate<JsonNode> meant) {
            try {
                for (; ; ) {
                    String message = messages.poll(120, TimeUnit.SECONDS);
                    assertThat(message).as("a message").isNotNull();
                    JsonNode json = mapper.readTree(message);
                    if (meant.test(json)) {
                        return json;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            pongs.add("pong");
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.complete(-1);
        }
    }
}
