package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SingleRecordTests {

    private static final String PATH = "/api/v1/process-data";

    private final Api api;
    private final Api operator;
    private final Plant.Lot lot;
    private final Records records;

    SingleRecordTests(@Autowired Api api, @Autowired Plant plant, @Autowired Clock clock) {
        this.api = api;
        this.operator = api.as(Role.OPERATOR);
        this.lot = plant.lot(3);
        this.records = new Records(lot.number(), clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void itIsCreatedOnceAndKnownAfterwards() {
        Map<String, Object> run = records.pass(lot.wip(1), 1, "measurements", Map.of("power", Map.of("value", 5.10)));

        Answer created = operator.post(PATH, run).expect(201);
        run.put("measurements", Map.of("power", Map.of("value", 5.1)));
        Answer repeated = operator.post(PATH, run).expect(200);

        assertThat(created.text("status")).isEqualTo("created");
        assertThat(repeated.text("status")).isEqualTo("duplicate");
        assertThat(repeated.text("process_data_id")).isEqualTo(created.text("process_data_id"));
        Answer row = operator.get(PATH + "/" + created.text("process_data_id")).expect(200);
        assertThat(row.text("result")).isEqualTo("PASS");
        assertThat(row.text("started_at")).isEqualTo(run.get("started_at"));
    }

    @Test
    void itsIdStandsForNothingElse() {
        Map<String, Object> run = records.pass(lot.wip(1), 1);
        operator.post(PATH, run).expect(201);

        run.put("notes", "changed");

        operator.post(PATH, run).expectProblem(409, "RECORD_CONFLICT");
    }

    @Test
    void anotherSourceMayUseTheSameId() {
        Map<String, Object> run = records.fail(lot.wip(2), 1);
        operator.post(PATH, run).expect(201);

        Map<String, Object> other = records.fail(lot.wip(2), 1, "record_id", Records.id(run));

        api.as(Role.MANAGER).post(PATH, other).expect(201);
    }

    @Test
    void aRefusalIsAProblemDocument() {
        Answer refused =
                operator.post(PATH, records.pass(lot.wip(1), 5)).expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");

        assertThat(refused.text("error_code")).isEqualTo("VAL_005");
    }

    @Test
    void aCharacterThatCannotBeStoredIsInvalid() {
        operator.post(PATH, records.pass(lot.wip(1), 1, "measurements", Map.of("code", "a\u0000b")))
                .expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void aSlipOfThePenIsRefusedAsInADelivery() {
        Answer refused = operator.post(PATH, records.pass(lot.wip(1), 1, "Defects", List.of("A")))
                .expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).contains("Defects is not known here, the nearest known name is defects");
        operator.post(PATH, records.pass(lot.wip(1), 1, "carrier", "W1", "wafer", "W2"))
                .expectProblem(422, "INVALID_CONTENT");
        operator.post(PATH, records.pass(lot.wip(1), 1, "operator_note", "x", "attempt", 1))
                .expect(201);
    }

    @Test
    void aCarrierIsReadUnderEitherOfItsNames() {
        Map<String, Object> run = records.pass(lot.wip(1), 1, "wafer", "W1");
        run.put("carrier", null);
        operator.post(PATH, run).expect(201);

        run.put("carrier", "W1\r");
        operator.post(PATH, run).expect(200);
        run.remove("wafer");
        operator.post(PATH, run).expect(200);
    }

    @Test
    void whatIsMissingIsNamed() {
        Answer refused = operator.post(PATH, Records.without("unit", records.pass(lot.wip(1), 1)));

        assertThat(refused.expect(422)
                        .json()
                        .path("details")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("unit");
    }

    @Test
    void completedRowsAreNeitherReplacedNorRemoved() {
        long row = operator.post(PATH, records.pass(lot.wip(1), 1))
                .expect(201)
                .json()
                .path("process_data_id")
                .asLong();
        Api admin = api.as(Role.ADMIN);

        admin.put(PATH + "/" + row, Map.of("result", "FAIL")).expectProblem(405, "METHOD_NOT_ALLOWED");
        admin.delete(PATH + "/" + row).expectProblem(405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void onlyManagersTellThePastAndCreateUnits() {
        Map<String, Object> run = records.pass(lot.wip(1), 1);

        for (String query : new String[] {"?historical=true", "?create_missing=units"}) {
            operator.post(PATH + query, run).expectProblem(403, "NOT_PERMITTED");
            operator.post(PATH + "/bulk" + query, run).expectProblem(403, "NOT_PERMITTED");
        }
        api.as(Role.VIEWER).post(PATH, run).expectProblem(403, "NOT_PERMITTED");
        new Tester(api.as(Role.MANAGER))
                .deliver("?historical=true", records.lines(run))
                .expect(1, 0, 0);
    }
}
