package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProbeTest
class ContentProblemsTests {

    private final ProbeClient client;

    ContentProblemsTests(@Autowired ProbeClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"whole_parts":[]}                                              | whole_name                  | must not be null | NotNull
            {"whole_name":"toolong"}                                        | whole_name                  | must not be longer than 5 | Size
            {"whole_name":"a","whole_parts":[{"part_code":"x","qty":11}]}   | whole_parts[0].qty          | must be less than or equal to 10 | Max
            {"whole_name":"a","spare_parts_by_name":{"k":{"part_code":"","qty":1}}} | spare_parts_by_name[k].part_code | must not be blank | NotBlank
            {"whole_name":"a","colour":"BLUE"}                              | colour                      | must be one of RED, GREEN | Type
            {"whole_name":"a","colour":7}                                   | colour                      | must be one of RED, GREEN | Type
            {"whole_name":"a","made_at":"yesterday"}                        | made_at                     | must be a date and time such as 2026-03-02T08:15:30Z | Type
            {"whole_name":"a","weight":"heavy"}                             | weight                      | must be a number | Type
            {"whole_name":"a","whole_parts":{}}                             | whole_parts                 | must be a list | Type
            {"whole_name":"a","whole_parts":[{"part_code":"x","qty":1.5}]}  | whole_parts[0].qty          | must be a whole number from -2147483648 to 2147483647 | Type
            {"whole_name":"a","whole_parts":[{"part_code":"x","qty":null}]} | whole_parts[0].qty          | must be a whole number from -2147483648 to 2147483647 | Type
            {"whole_name":"a","whole_parts":[{"part_code":"x","qty":99999999999}]} | whole_parts[0].qty   | must be a whole number from -2147483648 to 2147483647 | Type
            {"whole_name":{}}                                               | whole_name                  | must be a text | Type
            {"whole_name":"a\\u0000"}                                       | whole_name                  | must not contain the NUL character | Type
            {"whole_name":"a","extras":[1]}                                 | extras                      | must be a JSON object | Type
            []                                                              | body                        | must be an object | Type
            "text"                                                          | body                        | must be an object | Type
            """)
    void invalidContentNamesTheFieldAndWhatIsAllowed(String body, String field, String message, String code) {
        Answer answer = client.post("/probe/wholes", body).expectProblem(422, "INVALID_CONTENT");
        assertThat(answer.json().path("details").path(0).path("field").asString())
                .as(answer.body())
                .isEqualTo(field);
        assertThat(answer.json().path("details").path(0).path("message").asString())
                .isEqualTo(message);
        assertThat(answer.json().path("details").path(0).path("code").asString())
                .isEqualTo(code);
        assertThat(answer.text("detail")).isEqualTo(field + " " + message);
        assertThat(answer.text("error_code")).isEqualTo("VAL_001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"whole_name\":\n \"a\"",
                "{whole_name:1}",
                "{\"whole_name\":\"a\"} x",
                "{\"whole_name\":tru}",
                "{\"whole_name\":\"a\"}{}",
                "{\"colour\":NaN}"
            })
    void brokenJsonIsToldWithItsPlace(String body) {
        Answer answer = client.post("/probe/wholes", body).expectProblem(400, "MALFORMED_JSON");
        assertThat(answer.text("message")).matches("The body is not valid JSON at line \\d+, column \\d+");
    }

    @RepeatedTest(5)
    void severalFaultsComeInTheOrderOfTheirFields() {
        String body = """
                {"whole_name":"too long","whole_parts":[{"part_code":" ","qty":11},{"part_code":"x","qty":12}]}""";

        Answer answer = client.post("/probe/wholes", body).expectProblem(422, "INVALID_CONTENT");

        assertThat(answer.json().path("details"))
                .extracting(fault -> fault.path("field").asString())
                .containsExactly("whole_name", "whole_parts[0].part_code", "whole_parts[0].qty", "whole_parts[1].qty");
    }

    @Test
    void jsonNestedTooDeeplyIsRefused() {
        client.post("/probe/wholes", "{\"unknown\":" + "[".repeat(5000)).expectProblem(400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aMissingBodyIsToldSo(String body) {
        Answer answer = client.post("/probe/wholes", body).expectProblem(422, "MISSING_CONTENT");
        assertThat(answer.text("error_code")).isEqualTo("VAL_002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}"})
    void anOperationWithoutABodyTakesWhateverClientsSend(String body) {
        assertThat(client.post("/probe/bodiless", body).expect(200).body()).isEqualTo("done");
        client.send(client.request("/probe/bodiless").POST(HttpRequest.BodyPublishers.noBody()))
                .expect(200);
    }

    @Test
    void elementsOfAListAreNamedByTheirIndex() {
        Answer answer = client.post("/probe/parts", "[{\"part_code\":\"x\",\"qty\":1},{\"part_code\":\"\",\"qty\":1}]")
                .expectProblem(422, "INVALID_CONTENT");
        assertThat(answer.text("detail")).isEqualTo("[1].part_code must not be blank");
        String tooMany = "[" + "{\"part_code\":\"x\",\"qty\":1},".repeat(2) + "{\"part_code\":\"x\",\"qty\":1}]";
        assertThat(client.post("/probe/parts", tooMany).expect(422).text("detail"))
                .isEqualTo("body must not be longer than 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /probe/numbers/x?page_size=1            | number must be a whole number without leading zeros
            /probe/numbers/99999999999999999999?page_size=1 | number must be a whole number without leading zeros
            /probe/numbers/1                        | page_size is required
            /probe/numbers/1?page_size=many         | page_size must be a whole number from -2147483648 to 2147483647
            /probe/numbers/1?page_size=101          | page_size must be less than or equal to 100
            /probe/numbers/1?page_size=1&fetch=all  | fetch must be one of MINIMAL, STANDARD, FULL
            /probe/filtered?lot_number=long         | lot_number must not be longer than 3
            /probe/filtered?part_count=few          | part_count must be a whole number from -2147483648 to 2147483647
            /probe/texts?value=a%00b                | value must not contain the NUL character
            """)
    void invalidParametersAreNamedAsTheClientSentThem(String path, String detail) {
        assertThat(client.get(path).expectProblem(422, "INVALID_CONTENT").text("detail"))
                .isEqualTo(detail);
    }

    @Test
    void messagesAreInALanguageTheClientReads() {
        Answer answer =
                client.send(client.request("/probe/filtered?lot_number=long").header("Accept-Language", "ko-KR"));
        assertThat(answer.text("detail")).isEqualTo("lot_number: 3자를 넘을 수 없습니다");
        assertThat(answer.text("title")).isEqualTo("잘못된 내용");
    }

    @Test
    void aRefusalInsideAnotherExceptionIsFound() {
        Answer answer = client.get("/probe/refused").expectProblem(422, "LOT_STATE");
        assertThat(answer.text("type")).isEqualTo("urn:neurohub:problem:lot-state");
        assertThat(answer.text("message")).isEqualTo("Lot is CLOSED. Look up the lot to see what comes next.");
        assertThat(answer.text("path")).isEqualTo("/probe/refused");
        assertThat(answer.text("timestamp")).isNotEmpty();
    }
}
