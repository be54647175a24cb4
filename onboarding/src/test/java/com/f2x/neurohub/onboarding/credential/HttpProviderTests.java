package com.f2x.neurohub.onboarding.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service that answers with user and password. */
class HttpProviderTests {

    private static final String GOOD = "{\"eval.jdbc.user\": \"reader\", \"eval.jdbc.password\": \"from-http\"}";

    private final Map<String, String> environment =
            new HashMap<>(Map.of("ORACLE_HOST", "db", "ORACLE_SERVICE_NAME", "PLANT", "ORACLE_PASSWORD", "never-this"));
    private final CountDownLatch end = new CountDownLatch(1);
    private int status = 200;
    private String body = GOOD;
    private String token = "";
    private boolean silent;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (silent) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        environment.put(
                "ORACLE_CREDENTIALS_API_URL",
                "http://127.0.0.1:%d/credentials".formatted(server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private CredentialProvider provider() {
        return new HttpProvider(environment, Duration.ofMillis(700));
    }

    private OnboardingException failure() {
        return catchThrowableOfType(OnboardingException.class, provider()::lookup);
    }

    @Test
    void userAndPasswordComeFromThereAndTheAddressFromTheEnvironment() {
        environment.put("ORACLE_CREDENTIALS_API_TOKEN", "let-me-in");

        SourceAccess access = provider().resolve();

        assertThat(access.username()).isEqualTo("reader");
        assertThat(access.password().reveal()).isEqualTo("from-http");
        assertThat(access.address()).isEqualTo("db:1521/PLANT");
        assertThat(token).isEqualTo("Bearer let-me-in");
    }

    @Test
    void withoutAnAddressItIsAbsent() {
        environment.remove("ORACLE_CREDENTIALS_API_URL");

        assertThat(provider().lookup()).isInstanceOf(Lookup.Absent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401, CREDENTIALS_DENIED",
        "403, CREDENTIALS_DENIED",
        "404, CREDENTIALS_FAILED",
        "302, CREDENTIALS_FAILED",
        "500, CREDENTIALS_FAILED"
    })
    void aRefusalIsNoAbsence(int answered, FailureCode code) {
        status = answered;

        assertThat(failure().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json, secret-canary",
                "{\"eval.jdbc.user\": \"reader\"}",
                "{\"eval.jdbc.user\": \"reader\", \"eval.jdbc.password\": 17}",
                "{\"eval.jdbc.user\": \"\", \"eval.jdbc.password\": \"secret-canary\"}",
                "[\"secret-canary\"]",
                ""
            })
    void anAnswerThatCannotBeUsedIsToldWithoutQuotingIt(String answer) {
        body = answer;

        OnboardingException failure = failure();

        assertThat(failure.code()).isEqualTo(FailureCode.CREDENTIALS_FAILED);
        assertThat(failure.detail()).doesNotContain("secret-canary");
        assertThat(failure.getCause()).isNull();
    }

    @Test
    void aServiceThatDoesNotAnswerIsUnreachable() {
        silent = true;

        assertThat(failure().code()).isEqualTo(FailureCode.CREDENTIALS_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://credentials.plant.example/x", "ftp://x/y", "no address", "https:/x", "file:///etc/passwd"
            })
    void aPasswordDoesNotTravelInTheOpen(String url) {
        environment.put("ORACLE_CREDENTIALS_API_URL", url);

        assertThat(failure().code()).isEqualTo(FailureCode.CONFIG_INVALID);
    }
}
