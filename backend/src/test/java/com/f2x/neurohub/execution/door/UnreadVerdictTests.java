package com.f2x.neurohub.execution.door;

import static com.f2x.neurohub.testing.Trial.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Trial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** No verdict fails open: a PASS needs every measurement that has a spec to be read and judged, at every door. */
@ApplicationTest
class UnreadVerdictTests {

    private static final String UNREADABLE = "{'vmin': {'measured_value': 0.5}}";

    private final Trial trial;
    private final Api operator;
    private final Instant hourAgo;

    UnreadVerdictTests(
            @Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.trial = Trial.of(api, plant, database);
        this.operator = api.as(Role.OPERATOR);
        this.hourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void anObjectWithoutAValueUnderACodeWithASpecIsAMeasurementThatFailedToArrive() {
        Answer refused = pass("u1", UNREADABLE).expectProblem(422, "VERDICT_MISMATCH");

        assertThat(refused.text("message")).contains("vmin", "at measurements.vmin", "no value");
        assertThat(refused.json().path("details").path(0).path("field").asString())
                .isEqualTo("measurements.vmin");
        trial.tell(trial.record("u1", hourAgo, "PASS", "measurements", json(UNREADABLE)))
                .expectProblem(422, "VERDICT_MISMATCH");
    }

    @Test
    void noStepRecordsAPassWithoutWhatFailedToArrive() {
        trial.setStep("record_mismatches = true");

        pass("u1", UNREADABLE).expectProblem(422, "VERDICT_MISMATCH");

        JsonNode row = trial.row(trial.deliver(
                        trial.record("u1", hourAgo, "FAIL", "defects", List.of("X"), "measurements", json(UNREADABLE)))
                .expect(201));
        assertThat(row.path("verdict").asString()).isEqualTo("FAIL");
        assertThat(row.at("/verdicts/0/reason").asString()).contains("cannot be read at measurements.vmin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'electrical': {'vmin': 0.5}}",
                "{'VMIN': 0.5}",
                "[{'Code': 'vmin', 'Value': 0.5}]",
                "{'data': [{'code': 'vmin', 'value': 0.5}]}",
                "{'code': 'vmin', 'value': 0.5}",
                "[{'parameter': 'vmin', 'value': 0.5}]",
                "{'codes': ['vmin'], 'values': [0.5]}"
            })
    void aCodeWithASpecIsJudgedOrRefusedWhereverItStands(String measurements) {
        pass("u1", measurements).expectProblem(422, "VERDICT_MISMATCH");
        String unit = started();
        for (String member : List.of("measurements", "measurement_data")) {
            complete("/process-operations/complete", unit, member, measurements).expectProblem(422, "VERDICT_MISMATCH");
        }
        complete("/wip-items/" + unit + "/complete-process", unit, "measurements", measurements)
                .expectProblem(422, "VERDICT_MISMATCH");
    }

    @Test
    void aMeasurementThatStandsTwiceIsNotReadAsTheSecond() {
        String unit = started();
        String twice =
                "{\"wip_id\":\"%s\",\"process_id\":\"%s\",\"result\":\"PASS\",\"measurements\":{\"vmin\":0.5,\"vmin\":1.5}}";

        assertThat(operator.post("/api/v1/process-operations/complete", twice.formatted(unit, Trial.PROCESS))
                        .status())
                .isIn(400, 422);
        String record = Trial.line(trial.record("u2", hourAgo, "PASS", "measurements", json("{'vmin': 1.5}")))
                .replace("{\"vmin\":", "{\"vmin\":0.5,\"vmin\":");
        assertThat(operator.post(Trial.DATA, record).status()).isIn(400, 422);
        assertThat(operator.post(Trial.DATA + "/bulk", "[" + record + "]")
                        .expect(200)
                        .body())
                .contains("\"rejected\":1")
                .doesNotContain("NOT_FOUND");
    }

    @Test
    void aSpecInTheMessageThatCannotBeReadIsAFailure() {
        for (String spec : List.of("'1..2'", "[1, 2]", "{'minimum': 1}", "{'min': 1, 'maximum': 2}")) {
            Answer refused = pass("u1", "[{'code': 'own', 'value': 5, 'spec': " + spec + "}]")
                    .expectProblem(422, "VERDICT_MISMATCH");

            assertThat(refused.text("message")).contains("own cannot be judged");
        }
    }

    @Test
    void aMeasurementThatTheTesterFailedContradictsItsPass() {
        String failed = "[{'code': 'zz', 'value': 5, 'result': 'FAIL'}]";
        Answer refused = pass("u1", failed).expectProblem(422, "VERDICT_MISMATCH");
        assertThat(refused.text("message")).contains("zz is 'FAIL' by its tester");

        trial.setStep("record_mismatches = true");
        JsonNode row = trial.row(pass("u1", failed).expect(201));

        assertThat(row.path("result").asString()).isEqualTo("PASS");
        assertThat(row.path("verdict").asString()).isEqualTo("FAIL");
        assertThat(row.path("has_mismatch").asBoolean()).isTrue();
    }

    @Test
    void everyMeasurementThatContradictsAPassIsNamed() {
        trial.spec("{'code': 'imax', 'name': 'I', 'upper_limit': 2}");
        trial.spec("{'code': 'fw', 'name': 'F', 'expected': 'v1'}");

        Answer refused =
                pass("u1", "{'vmin': 0.5, 'imax': 3, 'fw': 'v2', 'note': 'x'}").expectProblem(422, "VERDICT_MISMATCH");

        assertThat(refused.json().path("details").valueStream())
                .extracting(detail -> detail.path("field").asString())
                .containsExactly("measurements.vmin", "measurements.imax", "measurements.fw");
        assertThat(refused.json().path("details").valueStream())
                .allSatisfy(detail -> assertThat(detail.path("code").asString()).isEqualTo("VERDICT_MISMATCH"));
        assertThat(refused.text("message")).contains("vmin is 0.5", "imax is 3", "fw is 'v2'");
    }

    private Answer pass(String unit, String measurements) {
        return trial.deliver(trial.record(unit, hourAgo, "PASS", "measurements", json(measurements)));
    }

    private String started() {
        Answer first = trial.deliver(trial.record("live", hourAgo, "REWORK")).expect(201);
        String unit = trial.unit(first).path("wip_id").asString();
        new Station(operator).start(unit, Trial.PROCESS).expect(201);
        return unit;
    }

    private Answer complete(String path, String unit, String member, String measurements) {
        return operator.post(
                "/api/v1" + path, Station.request(unit, Trial.PROCESS, "result", "PASS", member, json(measurements)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'passed': false, 'vmin': 1.5}",
                "{'g': {'passed': false, 'vmin': 1.5}}",
                "{'g': {'ok': false, 'a': [1, 2]}}",
                "{'result': 'PASS', 'status': 'FAIL', 'vmin': 1.5}",
                "{'vmin': {'value': 1.5, 'result': 'PASS', 'status': 'FAIL'}}",
                "{'vmin': {'value': 1.5, 'result': 'PASS', 'RESULT': 'FAIL'}}",
                "{'vmin': {'value': 1.5, 'passed': 'false'}}",
                "{'vmin': {'value': 1.5, 'pass': 0}}",
                "{'vmin': {'value': 1.5, 'ok': 'NG'}}",
                "{'vmin': {'value': 1.5, 'failed': true}}",
                "{'vmin': {'value': 1.5, 'result': ['FAIL']}}",
                "{'vmin': {'value': 1.5, 'result': {'value': 'FAIL'}}}",
                "{'vmin': {'value': 1.5, 'result': 'N/G'}}",
                "{'vmin': {'value': 1.5, 'result': 'not_ok'}}",
                "{'vmin': {'value': 1.5, 'result': 'FAIL_LOW'}}",
                "{'vmin': {'value': 1.5, 'result': '불량품'}}",
                "{'parameter': 'vmin', 'value': 0.5}",
                "{'codes': 'vmin', 'values': [0.5]}",
                "{'x': {'code': 'y', 'Code': 'vmin', 'value': 0.5}}",
                "{'vmin': {'value': 1.5, 'unit': 'V', 'UNIT': 'mV'}}",
                "{'vmin': {'value': 1.5, 'unit': ['mV']}}",
                "{'vmin': {'value': 1.5, 'unit': {'code': 'mV'}}}"
            })
    void whatCastsDoubtOnAPassIsNoPass(String measurements) {
        pass("u1", measurements).expectProblem(422, "VERDICT_MISMATCH");
    }
}
