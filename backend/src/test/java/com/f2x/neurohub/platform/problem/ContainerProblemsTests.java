package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
class ContainerProblemsTests {

    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    private final ProbeClient client;

    ContainerProblemsTests(@Autowired ProbeClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/lots%ZZ",
                "/api/v1/lots%",
                "/api/v1/lots%00",
                "/api//v1/lots",
                "/api/v1/lots;x=1",
                "/api/v1/../../etc/passwd",
                "/api/v1/%2e%2e/lots",
                "/api/v1/lots%2f1",
                "/api/v1/lots\\1",
                "/api/v1/<lots>",
                "/api/v1/lots%c3%28",
                "/api/v1/lots%25",
                "lots",
                "/probe|x",
                "/probe/texts?value=%ZZ",
                "/probe/texts?value=<x>"
            })
    void aPathThatCannotBeReadIsAProblem(String path) {
        expectMalformed(client.raw("GET " + path + REST + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /probe HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /probe HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /probe HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /probe HTTP/1.1\r\nHost: localhost\r\nX\u0000Y: 1\r\nConnection: close\r\n\r\n",
                "POST /probe/wholes HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST /probe/wholes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: rot13\r\nConnection: close\r\n\r\n",
            })
    void aRequestThatIsNoHttpIsAProblem(String request) {
        expectMalformed(client.raw(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "\u0001\u0002\u0003 / HTTP/1.1\r\n\r\n", "GET\r\n\r\n"})
    void aRequestLineWithoutAProtocolIsAProblem(String request, CapturedOutput output) {
        LogLines lines = LogLines.from(output);
        assertThat(client.raw(request))
                .contains("\"rule\":\"MALFORMED_REQUEST\"")
                .doesNotContain("html");
        lines.expectNo(" ERROR ", " WARN ", "\tat ");
    }

    @Test
    void chunksThatAreNoneAreAProblem() {
        expectMalformed(client.raw("POST /probe/wholes" + REST
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"));
    }

    @Test
    void aHeaderAboveTheLimitIsAProblem() {
        expectMalformed(client.raw("GET /probe" + REST + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n"));
        expectMalformed(client.raw("GET /probe?" + "x".repeat(20_000) + REST + "\r\n"));
    }

    @Test
    void traceIsNotAnswered() {
        assertThat(client.raw("TRACE /probe" + REST + "\r\n"))
                .contains("application/problem+json")
                .containsPattern("\"rule\":\"(METHOD_NOT_ALLOWED|MALFORMED_REQUEST)\"")
                .doesNotContain("html");
    }

    @Test
    void cookiesThatCannotBeReadArePassedBy() {
        assertThat(client.raw("GET /probe" + REST + "Cookie: =;;a=\"b; c\u0080\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private static void expectMalformed(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"rule\":\"MALFORMED_REQUEST\"")
                .containsPattern("\"trace_id\":\"[^\"]{36}\"")
                .doesNotContainIgnoringCase("<html")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception", "Spring");
    }
}
