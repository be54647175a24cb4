package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LanguageTests {

    private static final String KOREAN = "ko-KR,ko;q=0.9,en;q=0.8";
    private static final String RECORDS = "/api/v1/process-data";

    private final Api api;
    private final Plant plant;
    private final Clock clock;
    private Plant.Lot lot = new Plant.Lot(0, "");

    LanguageTests(@Autowired Api api, @Autowired Plant plant, @Autowired Clock clock) {
        this.api = api;
        this.plant = plant;
        this.clock = clock;
    }

    @BeforeEach
    void makeALot() {
        lot = plant.lot(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko                       | ko
            ko-KR,ko;q=0.9,en;q=0.8  | ko
            fr,ko;q=0.5              | ko
            en,ko                    | en
            fr-FR                    | en
            *                        | en
            none of these            | en
            """)
    void theLanguageIsTheReadersFavouriteOfThoseThereAre(String languages, String told) {
        Answer refused = api.as(Role.OPERATOR)
                .reading(languages)
                .get("/api/v1/lots/98765432")
                .expect(404);

        assertThat(refused.header("Content-Language")).isEqualTo(told);
        assertThat(refused.response().headers().allValues("Vary")).contains("Accept-Language");
        assertThat(refused.text("title")).isEqualTo(told.equals("ko") ? "LOT 없음" : "Lot not found");
    }

    @Test
    void aRefusalSaysWhatToDoNext() {
        Answer refused = station("ko").complete(lot.wip(1), 1, "PASS").expectProblem(422, "STEP_NOT_STARTED");

        assertThat(refused.text("next_step")).isEqualTo("먼저 공정을 시작하십시오.");
        assertThat(refused.text("detail")).isEqualTo("%s의 공정 1은(는) 진행 중이 아닙니다. 먼저 공정을 시작하십시오.".formatted(lot.wip(1)));
        assertThat(refused.text("message")).isEqualTo(refused.text("detail"));
        assertThat(api.as(Role.OPERATOR)
                        .get("/api/v1/lots?limit=0")
                        .expect(422)
                        .json()
                        .has("next_step"))
                .isFalse();
    }

    @Test
    void whatFiltersAndTheContainerRefuseIsTranslatedToo() {
        Api reader = api.reading(KOREAN);

        assertThat(reader.get("/api/v1/lots")
                        .expectProblem(401, "NOT_SIGNED_IN")
                        .text("title"))
                .isEqualTo("로그인 필요");
        assertThat(reader.withToken("nonsense").get("/api/v1/lots").expect(401).text("title"))
                .isEqualTo("잘못된 토큰");
        assertThat(reader.as(Role.VIEWER).post("/api/v1/lots", "{}").expect(403).text("title"))
                .isEqualTo("권한 없음");
        assertThat(reader.get("/api/v1/lots/%00").expect(400).text("title")).isEqualTo("잘못된 요청");
    }

    @Test
    void constraintsOfABodyReadNaturally() {
        Answer refused = api.as(Role.MANAGER)
                .reading("ko")
                .post("/api/v1/lots", Map.of("target_quantity", "x"))
                .expect(422);
        Answer missing = api.as(Role.MANAGER)
                .reading("ko")
                .post("/api/v1/lots", Map.of())
                .expect(422);

        assertThat(refused.text("detail")).startsWith("target_quantity: ").endsWith("까지의 정수여야 합니다");
        assertThat(missing.text("detail")).contains("product_model_id: 값이 필요합니다");
    }

    @Test
    void timesAreThePlantsAndDurationsAreInWords() {
        String longAgo = clock.instant().minus(Duration.ofDays(9)).toString();

        assertThat(station("en")
                        .start(lot.wip(1), 1, "occurred_at", longAgo)
                        .expectProblem(422, "EVENT_TIME")
                        .text("detail"))
                .startsWith("occurred_at must not be longer ago than 7 days. Check the clock");
        assertThat(station("ko").start(lot.wip(1), 1, "occurred_at", longAgo).text("detail"))
                .startsWith("occurred_at: 7일보다 오래될 수 없습니다.");

        station("en").start(lot.wip(1), 1).expect(201);
        String earlier = clock.instant().minus(Duration.ofHours(1)).toString();
        assertThat(station("en")
                        .complete(lot.wip(1), 1, "PASS", "occurred_at", earlier)
                        .expectProblem(422, "EVENT_TIME")
                        .text("detail"))
                .containsPattern(
                        "last event of the unit at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\(Asia/Seoul\\)");
    }

    @Test
    void theReceiptsOfManyRecordsAreInTheLanguageOfTheirRequest() {
        String lines = "{\"record_id\":\"%s\"}\nno json\n".formatted("R".repeat(300));

        Answer receipts = bulk(lines, StandardCharsets.UTF_8, KOREAN);

        assertThat(receipts.header("Content-Language")).isEqualTo("ko");
        assertThat(receipts.body()).contains("record_id: 200자를", "값이 필요합니다", "레코드가 올바른 JSON이 아닙니다");
        assertThat(bulk(lines, StandardCharsets.UTF_8, "fr").body())
                .contains("record_id must not be longer than 200", "The record is not valid JSON at column");
    }

    @Test
    void textThatIsNotUtf8SaysSo() {
        String latin = "{\"record_id\":\"R\",\"notes\":\"Prüfung\"}";
        Api operator = api.as(Role.OPERATOR);

        Answer single = operator.send(operator.request(RECORDS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(latin, StandardCharsets.ISO_8859_1)));
        Answer bulk = bulk(latin + "\n", StandardCharsets.ISO_8859_1, "en");
        Answer declared = operator.send(operator.request(RECORDS)
                .header("Content-Type", "application/json;charset=ISO-8859-1")
                .POST(BodyPublishers.ofString(latin, StandardCharsets.ISO_8859_1)));

        assertThat(single.expectProblem(400, "MALFORMED_JSON").text("detail"))
                .endsWith("it has bytes that are not UTF-8. Send all text as UTF-8");
        assertThat(bulk.body()).contains("it has bytes that are not UTF-8. Send all text as UTF-8");
        assertThat(declared.expect(422).text("detail")).doesNotContain("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "started_at":5           | started_at must be a date and time such as 2026-03-02T08:15:30Z
            "started_at":"yesterday" | started_at must be a date and time such as 2026-03-02T08:15:30Z
            "result":"GOOD"          | result must be one of PASS, FAIL, REWORK, ERROR, ABORTED, TERMINATED
            "record_id":{}           | record_id must be a text
            """)
    void oneRecordAndManyAreToldTheSameFaultInTheSameWords(String member, String told) {
        String record = "{%s}".formatted(member);

        assertThat(api.as(Role.OPERATOR).post(RECORDS, record).expect(422).text("detail"))
                .isEqualTo(told);
        assertThat(bulk(record, StandardCharsets.UTF_8, "en").body()).contains("\"detail\":\"" + told + "\"");
    }

    private Answer bulk(String lines, Charset charset, String languages) {
        Api operator = api.as(Role.OPERATOR).reading(languages);
        return operator.send(operator.request(RECORDS + "/bulk")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines, charset)))
                .expect(200);
    }

    private Station station(String languages) {
        return new Station(api.as(Role.OPERATOR).reading(languages));
    }
}
