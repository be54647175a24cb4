package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts that a row keeps, each test with a process and a route of its own. */
@ApplicationTest
class StoredVerdictTests {

    private static final String FREE_NUMBER = "select min(n) from generate_series(20, 100) n"
            + " where not exists (select from processes where process_number = n)";
    private static final String DATA = "/api/v1/process-data";

    private final Api admin;
    private final Api manager;
    private final Station station;
    private final Plant plant;
    private final Database database;
    private final Clock clock;
    private final JsonMapper mapper;
    private String process = "";
    private String specs = "";
    private String route = "";
    private long processId;

    StoredVerdictTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired Clock clock,
            @Autowired JsonMapper mapper) {
        this.admin = api.as(Role.ADMIN);
        this.manager = api.as(Role.MANAGER);
        this.station = new Station(api.as(Role.OPERATOR));
        this.plant = plant;
        this.database = database;
        this.clock = clock;
        this.mapper = mapper;
    }

    @BeforeEach
    void makeAProcess() {
        long number = database.number(FREE_NUMBER);
        process = "VERDICTS_" + number;
        processId = admin.post(
                        "/api/v1/processes",
                        Map.of(
                                "process_number",
                                number,
                                "process_code",
                                process,
                                "process_name_ko",
                                "n",
                                "process_name_en",
                                "n",
                                "default_route",
                                false))
                .expect(201)
                .id();
        specs = "/api/v1/processes/" + processId + "/measurement-specs";
        route = plant.route((int) processId);
    }

    @Test
    void aPassKeepsWhatItWasJudgedBy() {
        long spec = spec("{'code': 'R1', 'name': 'R1', 'unit': 'Ohm', 'upper_limit': 28300.5}");

        JsonNode row = row(complete(
                "PASS",
                "{'items': [{'code': 'R1', 'value': 28.3, 'unit': 'kOhm', 'result': 'ok', 'channel': 7},"
                        + " {'code': 'U1', 'value': 0.1, 'spec': {'max': 0.3, 'comp': 'LT'}},"
                        + " {'code': 'N1', 'value': 5}]}"));

        assertThat(row.path("verdict").asString()).isEqualTo("PASS");
        assertThat(row.path("has_mismatch").asBoolean()).isFalse();
        assertThat(row.path("measurements").at("/items/0/channel").asInt()).isEqualTo(7);
        JsonNode verdicts = row.path("verdicts");
        assertThat(verdicts.path(0))
                .isEqualTo(json("{'code': 'R1', 'verdict': 'PASS', 'spec_id': " + spec
                        + ", 'revision': 1, 'operator': 'LE', 'upper': 28300.5, 'unit': 'Ohm', 'value': 28300.0,"
                        + " 'tester': 'ok'}"));
        assertThat(verdicts.path(1))
                .isEqualTo(json("{'code': 'U1', 'verdict': 'PASS', 'operator': 'LT', 'upper': 0.3}"));
        assertThat(verdicts.path(2))
                .isEqualTo(json("{'code': 'N1', 'verdict': 'NOT_JUDGED', 'reason': 'there is no spec'}"));
    }

    @Test
    void aLaterChangeOfLimitsDoesNotRewriteHistory() {
        long spec = spec("{'code': 'T', 'name': 'T', 'lower_limit': 59, 'upper_limit': 61}");
        long before = complete("PASS", "{'T': 60.5}");
        admin.put(specs + "/" + spec, text("{'lower_limit': 59, 'upper_limit': 60}"))
                .expect(200);

        JsonNode kept = row(before).path("verdicts").path(0);
        assertThat(kept.path("verdict").asString()).isEqualTo("PASS");
        assertThat(kept.path("revision").asInt()).isOne();
        assertThat(kept.path("upper").asInt()).isEqualTo(61);
        JsonNode now = row(complete("FAIL", "{'T': 60.5}")).path("verdicts").path(0);
        assertThat(now.path("verdict").asString()).isEqualTo("FAIL");
        assertThat(now.path("revision").asInt()).isEqualTo(2);
        assertThat(now.path("reason").asString()).contains("60.5").contains("upper limit 60");
    }

    @Test
    void aStepMayRecordAPassThatTheMeasurementsContradict() {
        spec("{'code': 'T', 'name': 'T', 'upper_limit': 61}");
        String unit = started();
        station.complete(unit, process, "PASS", "measurements", json("{'T': 62}"))
                .expectProblem(422, "VERDICT_MISMATCH");
        plant.setStep(route, (int) processId, "record_mismatches = true");

        long recorded = complete("PASS", "{'T': 62}");

        assertThat(row(recorded).path("has_mismatch").asBoolean()).isTrue();
        assertThat(row(recorded).path("verdict").asString()).isEqualTo("FAIL");
        assertThat(ids("?result=PASS&verdict=FAIL&process_id=" + processId)).containsExactly(recorded);
        assertThat(ids("?verdict=PASS&process_id=" + processId)).isEmpty();
        manager.get(DATA + "?verdict=WRONG").expect(422);
    }

    @Test
    void whatIsMissingIsNeverAPass() {
        spec("{'code': 'T', 'name': 'T', 'upper_limit': 61, 'is_required': true}");
        plant.setStep(route, (int) processId, "record_mismatches = true");

        Answer refused = station.complete(started(), process, "PASS", "measurements", json("{'note': 'none'}"))
                .expectProblem(422, "VERDICT_MISMATCH");
        assertThat(refused.text("message")).contains("T is required but was not measured");

        JsonNode failed = row(complete("FAIL", "{}"));
        assertThat(failed.path("verdict").asString()).isEqualTo("FAIL");
        assertThat(failed.path("verdicts").path(0).path("reason").asString())
                .isEqualTo("T is required but was not measured");
    }

    @Test
    void failuresAndReworkKeepTheirVerdictsWhateverTheseAre() {
        spec("{'code': 'T', 'name': 'T', 'upper_limit': 61}");

        JsonNode fail = row(complete("FAIL", "{'T': 60}"));
        assertThat(fail.path("verdict").asString()).isEqualTo("PASS");
        assertThat(fail.path("has_mismatch").asBoolean()).isFalse();
        assertThat(row(complete("REWORK", "{'T': 62}")).path("verdict").asString())
                .isEqualTo("FAIL");
        assertThat(row(complete("FAIL", "{'note': 'x'}")).path("verdict").asString())
                .isEqualTo("NOT_JUDGED");
    }

    @Test
    void textsAndBooleansAreJudged() {
        spec("{'code': 'visual', 'name': 'v', 'operator': 'CIEQ', 'expected': 'pass'}");
        spec("{'code': 'i2c', 'name': 'i', 'expected': true}");
        spec("{'code': '펌웨어', 'name': 'f', 'operator': 'MATCH', 'expected': 'v[0-9]+[.][0-9]+'}");

        assertThat(row(complete("PASS", "{'visual': 'PASS', 'i2c': true, '펌웨어': 'v1.20'}"))
                        .path("verdict")
                        .asString())
                .isEqualTo("PASS");
        for (String wrong : List.of("{'visual': 'NG'}", "{'visual': true}", "{'i2c': 1}", "{'펌웨어': '1.20'}")) {
            station.complete(started(), process, "PASS", "measurements", json(wrong))
                    .expectProblem(422, "VERDICT_MISMATCH");
        }
    }

    @Test
    void listsShowSingleVerdictsAtTheFullLevelOnly() {
        spec("{'code': 'T', 'name': 'T', 'upper_limit': 61}");
        String unit = started();
        station.complete(unit, process, "PASS", "measurements", json("{'T': 60}"))
                .expect(200);
        String list = DATA + "?process_id=" + processId;

        assertThat(manager.get(list).expect(200).json().path(0).has("verdicts")).isFalse();
        assertThat(manager.get(list).expect(200).json().path(0).path("verdict").asString())
                .isEqualTo("PASS");
        assertThat(manager.get(list + "&fetch=full")
                        .expect(200)
                        .json()
                        .path(0)
                        .path("verdicts")
                        .size())
                .isOne();
        JsonNode traced = manager.get("/api/v1/wip-items/" + unit + "/trace")
                .expect(200)
                .json()
                .findValue("verdicts");
        assertThat(traced.path(0).path("code").asString()).isEqualTo("T");
        String running = started();
        JsonNode open = manager.get(DATA + "/incomplete?process_id=" + processId)
                .expect(200)
                .json();
        assertThat(open.path(0).path("wip_id").asString()).isEqualTo(running);
        assertThat(open.path(0).path("verdict").isNull()).isTrue();
    }

    @Test
    void deliveriesKeepTheSameVerdictsAlsoWhenTheyComeLate() {
        spec("{'code': 'T', 'name': 'T', 'upper_limit': 61}");
        Plant.Lot lot = plant.lotOn(route, 2);

        long first = delivered(record(lot, 1, 10, "{'T': 60}"))
                .expect(201)
                .json()
                .path("process_data_id")
                .asLong();

        assertThat(row(first).path("verdicts").path(0).path("operator").asString())
                .isEqualTo("LE");
        assertThat(row(first).path("verdict").asString()).isEqualTo("PASS");
        delivered(record(lot, 2, 10, "{'T': 62}")).expectProblem(422, "VERDICT_MISMATCH");
        delivered(record(lot, 1, 30, "{'T': 62}")).expectProblem(422, "VERDICT_MISMATCH");
        long late = delivered(record(lot, 1, 30, "{'T': 61}"))
                .expect(201)
                .json()
                .path("process_data_id")
                .asLong();
        assertThat(row(late).path("verdict").asString()).isEqualTo("PASS");
        assertThat(row(late).path("superseded_at").isNull()).isFalse();
    }

    private Answer delivered(Map<String, Object> record) {
        return manager.post(DATA + "?historical=true", record);
    }

    private Map<String, Object> record(Plant.Lot lot, int sequence, int minutesAgo, String measurements) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record_id", "V-" + System.nanoTime());
        record.put("lot", lot.number());
        record.put("unit", lot.wip(sequence));
        record.put("process", process);
        record.put(
                "started_at",
                clock.instant().minus(Duration.ofMinutes(minutesAgo)).toString());
        record.put(
                "completed_at",
                clock.instant().minus(Duration.ofMinutes(minutesAgo - 1L)).toString());
        record.put("result", "PASS");
        record.put("measurements", json(measurements));
        return record;
    }

    private String started() {
        String unit = plant.lotOn(route, 1).wip(1);
        station.start(unit, process).expect(201);
        return unit;
    }

    private long complete(String result, String measurements) {
        Object[] members = {"measurements", json(measurements)};
        if (result.equals("FAIL")) {
            members = new Object[] {"measurements", json(measurements), "defect_data", List.of("SCRATCH")};
        }
        return station.complete(started(), process, result, members)
                .expect(200)
                .json()
                .path("process_data_id")
                .asLong();
    }

    private long spec(String spec) {
        return admin.post(specs, text(spec)).expect(201).id();
    }

    private JsonNode row(long id) {
        return manager.get(DATA + "/" + id).expect(200).json();
    }

    private List<Long> ids(String query) {
        return manager.get(DATA + query)
                .expect(200)
                .json()
                .valueStream()
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private JsonNode json(String text) {
        return mapper.readTree(text(text));
    }

    private static String text(String json) {
        return json.replace('\'', '"');
    }
}
