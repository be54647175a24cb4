package com.f2x.neurohub.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Together;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients see of their limits. In tests a key has 1500 requests a minute. */
@ApplicationTest
class LimitedRequestTests {

    private static final int PER_KEY = 1500;
    private static final int MORE = PER_KEY + 500;

    private final Api api;

    LimitedRequestTests(@Autowired Api api) {
        this.api = api;
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeBackAndNobodyElseIsKeptOut() {
        Api machine = api.withToken(key()).from("198.51.100.77");
        Answer first = machine.get("/api/v1/production-lines").expect(200);
        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("" + PER_KEY);
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("" + (PER_KEY - 1));
        assertThat(first.header("X-RateLimit-Reset")).isEqualTo("1");

        List<Answer> answers = Together.on(8, MORE, number -> machine.get("/api/v1/nowhere"));

        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        refused.expectProblem(429, "TOO_MANY_REQUESTS");
        assertThat(refused.text("error_code")).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(refused.statements()).isZero();
        assertThat(answers.stream().filter(answer -> answer.status() == 404)).hasSizeGreaterThanOrEqualTo(PER_KEY - 1);

        api.withToken(key())
                .from("198.51.100.77")
                .get("/api/v1/production-lines")
                .expect(200);
        machine.get("/health").expect(200);
        assertThat(machine.get("/actuator/health/liveness")
                        .expect(200)
                        .response()
                        .headers()
                        .map())
                .doesNotContainKey("x-ratelimit-limit");
    }

    @Test
    void strangersAreCountedAtTheirAddress() {
        Api stranger = api.withToken(null).from("198.51.100.78");

        assertThat(stranger.get("/api/v1/lots").expect(401).header("X-RateLimit-Remaining"))
                .isEqualTo("9999999");
    }

    private String key() {
        Map<String, Object> command = Map.of(
                "name",
                "Limited " + System.nanoTime(),
                "scopes",
                List.of("READ"),
                "station_id",
                "ST1",
                "expires_at",
                Instant.now().plus(1, ChronoUnit.DAYS).toString());
        return api.as(Role.ADMIN).post("/api/v1/api-keys", command).expect(201).text("key");
    }
}
