package com.f2x.neurohub.outbound.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where webhooks may go, and how much of a receiver's time and answer they take. */
@ApplicationTest
class TargetTests {

    private final Api admin;

    TargetTests(@Autowired Api api) {
        this.admin = api.as(Role.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/x",
                "http://172.16.0.1/x",
                "http://192.168.1.1/x",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/x",
                "http://100.64.0.1/x",
                "http://167772161/x",
                "http://[::1]/x",
                "http://[::ffff:10.0.0.1]/x",
                "http://[fc00::1]/x",
                "http://[fe80::1]/x",
                "http://[64:ff9b::a00:1]/x",
                "ftp://example.com/x",
                "file:///etc/passwd",
                "http:///x",
                "//example.com/x",
                "https://user:password@example.com/x",
                "https://example.com/x#y",
                "https://exa mple.com/",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:99999999999/"
            })
    void aTargetThatIsNotAllowedIsRefused(String url) {
        admin.post(Subscribers.PATH, Map.of("subscription_name", "x", "url", url, "topics", List.of("lot.created")))
                .expectProblem(422, "INVALID_CONTENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:65536/", "http://127.0.0.1:0/", "mailto:x", "no url", "http://exa_mple"})
    void aUrlThatCannotBeUsedIsAFailedAttempt(String url) {
        Sender.Attempt attempt = send(url, List.of("127.0.0.0/8"));

        assertThat(attempt.delivered()).isFalse();
        assertThat(attempt.failure()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "192.167.255.255", "11.0.0.1"})
    void publicAddressesAreAllowed(String address) throws UnknownHostException {
        assertThat(networks(List.of()).permits(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.254", "::1", "224.0.0.1", "255.255.255.255", "::", "ff02::1"})
    void whatIsAllowedIsAllowedAlone(String address) throws UnknownHostException {
        assertThat(networks(List.of()).permits(InetAddress.getByName(address))).isFalse();
        assertThat(networks(List.of("127.0.0.0/8")).permits(InetAddress.getByName(address)))
                .isEqualTo(address.startsWith("127."));
    }

    @Test
    void theAddressIsCheckedWhenTheConnectionIsMade() {
        try (Receiver receiver = Receiver.willing()) {
            Sender.Attempt attempt = send("http://localhost:" + receiver.port(), List.of());

            assertThat(attempt.delivered()).isFalse();
            assertThat(attempt.failure()).contains("not allowed");
            assertThat(receiver.told()).isEmpty();
            assertThat(send(receiver.url(), List.of()).failure()).contains("not allowed");
            assertThat(send(receiver.url(), List.of("127.0.0.0/8")).delivered()).isTrue();
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver receiver = Receiver.on(0, (event, exchange) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        })) {
            assertThat(send(receiver.url(), List.of("127.0.0.0/8")).failure()).isEqualTo("HTTP 307");
            assertThat(receiver.told()).hasSize(1);
        }
    }

    @Test
    void aReceiverThatDripsIsLeft() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> drip(server));
            dripping.start();

            Sender.Attempt attempt = send("http://127.0.0.1:" + server.getLocalPort(), List.of("127.0.0.0/8"));

            assertThat(attempt.failure()).isEqualTo("no answer within PT1S");
        }
    }

    /** Answers a byte of a header at a time, until nobody listens any more. */
    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream answer = socket.getOutputStream()) {
            answer.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (!server.isClosed()) {
                answer.write('x');
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void ofALongAnswerLittleIsRead() {
        try (Receiver receiver = Receiver.on(0, TargetTests::answerWithoutEnd)) {
            assertThat(send(receiver.url(), List.of("127.0.0.0/8")).delivered()).isTrue();
        }
    }

    private static void answerWithoutEnd(Receiver.Told event, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[65_536];
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(chunk);
        }
    }

    @Test
    void aReceiverThatAsksToBeLeftAloneIsHeard() {
        Instant now = Instant.parse("2026-03-02T08:15:30Z");
        assertThat(RetryAfter.of("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Mon, 02 Mar 2026 08:16:00 GMT", now)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Mon, 02 Mar 2026 08:15:00 GMT", now)).isZero();
        assertThat(RetryAfter.of("soon", now)).isZero();

        try (Receiver receiver = Receiver.on(0, (event, exchange) -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(503, -1);
        })) {
            assertThat(send(receiver.url(), List.of("127.0.0.0/8")).pause()).isEqualTo(Duration.ofSeconds(7));
        }
    }

    private static Sender.Attempt send(String url, List<String> allowed) {
        OutboundProperties settings = settings(allowed);
        Sender sender = new Sender(settings, new TargetNetworks(settings), Clock.systemUTC());
        try {
            return sender.send(new SignedEvent(url, UUID.randomUUID(), "{}", "t=1,v1=00", null));
        } finally {
            sender.destroy();
        }
    }

    private static TargetNetworks networks(List<String> allowed) {
        return new TargetNetworks(settings(allowed));
    }

    private static OutboundProperties settings(List<String> allowed) {
        OutboundProperties usual = Node.settings(10, 10);
        return new OutboundProperties(
                true,
                usual.source(),
                allowed,
                usual.pollInterval(),
                usual.workers(),
                usual.turn(),
                usual.connectTimeout(),
                usual.requestTimeout(),
                usual.lease(),
                usual.maxAttempts(),
                usual.firstRetry(),
                usual.longestRetry(),
                usual.disableAfter(),
                usual.retention());
    }
}
