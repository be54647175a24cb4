package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
class RequestProblemsTests {

    private final ProbeClient client;

    RequestProblemsTests(@Autowired ProbeClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/unknown", "/probe/unknown/", "/probe/wholes/9"})
    void anUnknownPathIsNotFound(String path) {
        assertThat(client.get(path).expectProblem(404, "RESOURCE_NOT_FOUND").text("error_code"))
                .isEqualTo("RES_001");
        client.post(path, "{}").expectProblem(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void anotherMethodIsToldWhichOnesThePathTakes() {
        Answer answer = client.send(client.request("/probe/wholes").DELETE()).expectProblem(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/xml;q=1, */*;q=0", "nonsense", "a/b, "})
    void anAnswerHasItsOneFormWhateverIsAccepted(String accept) {
        Answer answer = client.send(client.request("/probe/wholes")
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"whole\":1}")));
        assertThat(answer.status()).isNotEqualTo(406);
        assertThat(answer.header("Content-Type")).contains("json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "*/*", "application/*", "application/*+json"})
    void anotherMediaTypeIsRefused(String contentType) {
        client.send(client.request("/probe/wholes")
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString("a,b")))
                .expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anUploadWithoutItsFileOrItsPartsIsRefused() {
        client.send(client.request("/probe/files")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n")))
                .expectProblem(422, "INVALID_CONTENT");
        client.send(client.request("/probe/files")
                        .header("Content-Type", "multipart/form-data")
                        .POST(BodyPublishers.ofString("x")))
                .expectProblem(400, "MALFORMED_REQUEST");
        client.post("/probe/files", "{}").expectProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void aCallerWithoutAnIdentityIsAskedToSignIn() {
        Answer answer = client.get("/probe/denied").expectProblem(401, "NOT_SIGNED_IN");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void anInternalErrorTellsNothingButItsTraceIdWhichIsLoggedOnce(CapturedOutput output) {
        Answer answer = client.get("/probe/broken").expectProblem(500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("secret", "Exception", "java");
        String traceId = answer.text("trace_id");
        assertThat(output.getAll().split(traceId, -1)).hasSize(2);
        assertThat(output.getAll()).containsOnlyOnce("java.lang.IllegalStateException: select secret");
    }
}
