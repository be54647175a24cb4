package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Bodies that break off or are framed wrongly are their senders' faults, wherever they are read: 400, and no error. */
@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenBodyTests {

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

    /** What is framed wrongly. */
    private static final List<String> MISFRAMED = List.of(
            CHUNKED + "zz\r\n{}\r\n0\r\n\r\n",
            CHUNKED + "-2\r\n{}\r\n0\r\n\r\n",
            CHUNKED + "ffffffffff\r\n{}\r\n0\r\n\r\n",
            CHUNKED + "2\r\n{}zz\r\n0\r\n\r\n",
            CHUNKED + "2\r\n{}\r\nzz\r\n\r\n",
            CHUNKED + "2\r\n{}\r\n0\r\nBad Trailer\r\n\r\n",
            CHUNKED + "2\r\n{}\r\n0\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

    /** What ends before it should, as clients do that leave. */
    private static final List<String> CUT =
            List.of(CHUNKED + "10\r\n{}", CHUNKED + "2\r\n{}\r\n", "Content-Length: 100\r\n\r\n{}");

    private static final String REFUSED = "(?s)HTTP/1.1 4\\d\\d .*";

    private final ProbeClient client;

    BrokenBodyTests(@Autowired ProbeClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/probe/wholes application/json",
                "/probe/bodiless application/json",
                "/probe/statements text/plain",
                "/probe/files multipart/form-data; boundary=x",
                "/api/v1/auth/login/json application/json",
                "/api/v1/auth/login application/x-www-form-urlencoded",
                "/api/v1/auth/refresh application/json",
                "/webhook application/json",
                "/api/v1/webhooks/nobody application/json",
                "/api/v1/lots application/json",
                "/api/v1/process-data/bulk application/x-ndjson",
                "/nowhere application/json"
            })
    void aBrokenBodyIsItsSendersFault(String door, CapturedOutput output) throws IOException {
        LogLines lines = LogLines.from(output);
        String path = door.split(" ", 2)[0];
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\n"
                .formatted(path, door.split(" ", 2)[1]);
        for (String body : MISFRAMED) {
            assertThat(answer(head + body))
                    .as(body)
                    .matches(REFUSED)
                    .contains("application/problem+json", "\"trace_id\"")
                    .doesNotContain("INTERNAL_ERROR", "<html");
        }
        for (String body : CUT) {
            assertThat(answer(head + body)).as(body).matches("(" + REFUSED + ")?");
        }
        lines.expectNo(" ERROR ", " WARN ", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc", "nothing"})
    void partsThatAreNoneAreTheirSendersFault(String parts, CapturedOutput output) throws IOException {
        LogLines lines = LogLines.from(output);
        String answer = answer("POST /probe/files HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + parts.length() + "\r\n\r\n"
                + parts);

        assertThat(answer).matches(REFUSED);
        lines.expectNo(" ERROR ", " WARN ", "\tat ");
    }

    /** Sends all there is, and no more; then reads what is answered. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", client.port())) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
