package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A number is kept and can be read again, or refused where it stands; it takes nothing else with it. */
@ApplicationTest
class NumberBoundTests {

    private static final String RECORDS = "/api/v1/process-data";

    private final Api operator;
    private final Plant.Lot lot;
    private final Instant now;

    NumberBoundTests(@Autowired Api api, @Autowired Plant plant, @Autowired Clock clock) {
        this.operator = api.as(Role.OPERATOR);
        this.lot = plant.lot(3);
        this.now = clock.instant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100", "1.7976931348623157e308", "1e399", "-1e-399", "4.9e-324", "0e-100"})
    void whatIsStoredIsReadAgain(String number) {
        send(RECORDS, "application/json", record(1, "{'V': " + number + "}")).expect(201);

        String trace = operator.get("/api/v1/wip-items/" + lot.wip(1) + "/trace")
                .expect(200)
                .body();

        assertThat(number(trace)).isEqualByComparingTo(number);
    }

    /** As it is written: another reader may take what is beyond a double for infinity. */
    private static BigDecimal number(String trace) {
        return new BigDecimal(trace.replaceFirst("(?s).*\"process_data\":\\{\"V\":([^},]+).*", "$1")
                .strip());
    }

    @Test
    void anIntegerOfManyDigitsIsOne() {
        send(RECORDS, "application/json", record(1, "{'V': " + "7".repeat(150) + "}"))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e401", "1e99999", "-1e-5000", "1e131073", "1e2147483648", "1e-99999999999"})
    void whatNobodyCanReckonWithIsRefusedWhereItStands(String number) {
        Answer refused = send(RECORDS, "application/json", record(1, "{'V': {'value': " + number + "}}"))
                .expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).startsWith("measurements must not have numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'measurements': {'V': 1e2147483648}", "'anything': 1e2147483648", "'anything': 1e99999"})
    void theRecordsBehindOneThatIsRefusedAreTaken(String member) {
        String broken = record(2, "{}").replace("'measurements': {}", member);
        String body = String.join("\n", record(1, "{}"), broken, record(3, "{}"));

        String receipts = send(RECORDS + "/bulk", "application/x-ndjson", body)
                .expect(200)
                .body();

        assertThat(receipts.lines()).hasSize(4);
        assertThat(receipts).contains("\"records\":3").contains("\"created\":2").contains("\"rejected\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/lots", "/api/v1/processes/1/measurement-specs", "/api/v1/process-operations/start"})
    void noNumberOfAnyOtherBodyIsTheServersFault(String path) {
        for (String member : new String[] {"target_quantity", "lower_limit", "process_id", "expected", "anything"}) {
            Answer answer = send(path, "application/json", "{'" + member + "': 1e2147483648}");
            assertThat(answer.status()).as(path + " " + member + answer.body()).isBetween(400, 499);
        }
    }

    private String record(int unit, String measurements) {
        return "{'record_id': 'N-%s-%d-%d', 'lot': '%s', 'unit': '%s', 'process': '1', 'started_at': '%s', 'completed_at': '%s', 'result': 'REWORK', 'measurements': %s}"
                .formatted(
                        lot.number(),
                        unit,
                        System.nanoTime(),
                        lot.number(),
                        lot.wip(unit),
                        now.minusSeconds(60),
                        now,
                        measurements);
    }

    private Answer send(String path, String type, String body) {
        return operator.send(operator.request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }
}
