package com.f2x.neurohub.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that send bodies slowly keep nobody else from being served, and are ended. */
@ApplicationTest
class SlowBodyTests {

    private static final int MANY = 300;

    /** Far less than such clients may take, and far more than an answer takes. */
    private static final Duration PROMPT = Duration.ofSeconds(8);

    private static final String JSON = "\nHost: x\nContent-Type: application/json";
    private static final String SIGN_IN = "POST /api/v1/auth/login/json HTTP/1.1" + JSON + "\nX-Forwarded-For: %s";
    private static final String LONG = "\nContent-Length: 1000";
    private static final String CHUNKED_FORM =
            "POST /api/v1/auth/login HTTP/1.1\nHost: x\nContent-Type: application/x-www-form-urlencoded"
                    + "\nTransfer-Encoding: chunked\nX-Forwarded-For: %s";

    private final Api api;
    private final int port;

    SlowBodyTests(@Autowired Api api, @LocalServerPort int port) {
        this.api = api;
        this.port = port;
    }

    /** It is put together when it is first wanted, which takes much longer than to answer. */
    @BeforeEach
    void haveTheDescriptionReady() {
        api.get("/v3/api-docs").expect(200);
    }

    /** All of them at once, from an address each: every kind has to be waited for as long as a body may take. */
    @Test
    void manySlowBodiesKeepNobodyOutAreEndedAndToldWhatIsWrong() {
        try (SlowClients one = slow(1, SIGN_IN.formatted("198.51.100.92") + LONG);
                SlowClients many = slow(MANY, SIGN_IN.formatted("198.51.100.93") + LONG);
                SlowClients chunked = slow(MANY, CHUNKED_FORM.formatted("198.51.100.94"))) {
            one.drip(" ");
            many.drip(" ");
            assertServed();
            chunked.drip("1\r\na\r\n");
            assertServed();

            assertThat(one.answers().get(0)).contains(" 408 ", "REQUEST_TIMEOUT", "Connection: close");
            assertThat(many.answers())
                    .allSatisfy(answer -> assertThat(answer).containsAnyOf(" 408 ", " 503 ", "reset"));
            assertThat(chunked.answers()).hasSize(MANY);
            assertServed();
        }
    }

    @Test
    void slowBodiesFromOneAddressKeepNobodyOutElsewhere() throws IOException, InterruptedException {
        String signIn = SIGN_IN + "\nContent-Length: %d";
        String webhook = "POST /webhook HTTP/1.1" + JSON + "\nX-Forwarded-For: %s\nContent-Length: %d";
        try (SlowClients signIns = slow(60, signIn.formatted("198.51.100.90", 1000));
                SlowClients webhooks = slow(60, webhook.formatted("198.51.100.90", 1000))) {
            signIns.drip(" ");
            webhooks.drip(" ");
            for (int i = 0; i < 5; i++) {
                assertThat(late(signIn.formatted("198.51.100.91", 2), "{}")).startsWith("HTTP/1.1 422");
                assertThat(late(webhook.formatted("198.51.100.91", 2), "{}")).startsWith("HTTP/1.1 401");
            }
        }
    }

    /** What is answered to a request whose body comes a while after its head. */
    private String late(String head, String body) throws IOException, InterruptedException {
        try (SlowClients client = slow(1, head)) {
            Thread.sleep(100);
            client.send(body);
            return client.first();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/lots HTTP/1.1" + JSON + "\nContent-Length: 1000",
                "POST /api/v1/lots HTTP/1.1\nHost: x\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 1000",
                "POST /api/v1/process-data/bulk HTTP/1.1" + JSON + "\nContent-Length: 1000"
            })
    void bodiesThatNobodyReadsAreNotWaitedFor(String head) throws IOException {
        try (SlowClients slow = slow(MANY, head)) {
            slow.drip("a");
            assertServed();
            assertThat(slow.first()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void aBodyOfAStrangerIsSmall() {
        String body = "{\"username\":\"%s\",\"password\":\"\"}".formatted("x".repeat(20_000));
        api.withToken(null).post("/api/v1/auth/login/json", body).expectProblem(413, "CONTENT_TOO_LARGE");
        api.withToken(null).post("/api/v1/lots", body).expectProblem(401, "NOT_SIGNED_IN");
    }

    private SlowClients slow(int many, String head) {
        return new SlowClients(port, many, head);
    }

    private void assertServed() {
        for (String path : List.of("/health", "/actuator/health/liveness", "/v3/api-docs")) {
            long begin = System.nanoTime();
            api.withToken(null).get(path).expect(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(PROMPT);
        }
    }
}
