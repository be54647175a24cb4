package com.f2x.neurohub.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.problem.ProbeClient;
import com.f2x.neurohub.platform.problem.ProbeTest;
import com.f2x.neurohub.testing.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProbeTest
class RequestFilterTests {

    private final ProbeClient client;

    RequestFilterTests(@Autowired ProbeClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe", "/probe/", "/probe/filtered", "/probe/filtered/?lot_number=KR"})
    void aTrailingSlashChangesNothing(String path) {
        client.get(path).expect(200);
    }

    @Test
    void aTrailingSlashIsToleratedOnPosts() {
        client.post("/probe/bodiless/", "null").expect(200);
    }

    @Test
    void aBodyAboveTheLimitIsRefusedWhetherAnnouncedOrNot() {
        String body = "{\"whole_name\":\"" + "x".repeat(70_000) + "\"}";
        client.post("/probe/wholes", body).expectProblem(413, "CONTENT_TOO_LARGE");
        client.send(client.request("/probe/wholes")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .expectProblem(413, "CONTENT_TOO_LARGE");
    }

    @Test
    void whatFailsInAFilterIsAProblemToo() {
        Answer answer = client.get("/probe/filter/any").expectProblem(503, "DATABASE_UNAVAILABLE");
        assertThat(answer.text("trace_id")).isEqualTo(answer.header("X-Request-ID"));
    }

    @Test
    void aSaneRequestIdOfTheClientIsKept() {
        Answer answer = client.send(client.request("/probe/unknown").header("X-Request-ID", "tablet-07.0001"));
        assertThat(answer.text("trace_id")).isEqualTo("tablet-07.0001");
        assertThat(answer.header("X-Request-ID")).isEqualTo("tablet-07.0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "with spaces in it",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anotherRequestIdIsReplaced(String sent) {
        Answer answer = client.send(client.request("/probe/filtered").header("X-Request-ID", sent));
        assertThat(answer.header("X-Request-ID")).hasSize(36);
    }
}
