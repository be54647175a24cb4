package com.f2x.neurohub.product.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a spec compares with, and what became of its former limits. */
@ApplicationTest
class MeasurementSpecTests {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final int PROCESS_NUMBER = 66;

    private final Api admin;
    private final Api viewer;
    private final Database database;
    private String specs = "";

    MeasurementSpecTests(@Autowired Api api, @Autowired Database database) {
        this.admin = api.as(Role.ADMIN);
        this.viewer = api.as(Role.VIEWER);
        this.database = database;
    }

    @BeforeEach
    void useAProcess() {
        Answer known = viewer.get("/api/v1/processes/number/" + PROCESS_NUMBER);
        long id = known.status() == 200
                ? known.id()
                : admin.post(
                                "/api/v1/processes",
                                Map.of(
                                        "process_number", PROCESS_NUMBER,
                                        "process_code", "MEASUREMENT_SPECS",
                                        "process_name_ko", "n",
                                        "process_name_en", "n",
                                        "default_route", false))
                        .expect(201)
                        .id();
        specs = "/api/v1/processes/" + id + "/measurement-specs";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | LOG  | true  | true",
                "{\"lower_limit\": 1}                                      | GE   | true  | true",
                "{\"lower_limit\": 1, \"lower_inclusive\": false}          | GT   | false | true",
                "{\"upper_limit\": 1, \"lower_inclusive\": false}          | LE   | true  | true",
                "{\"lower_limit\": 1, \"upper_limit\": 2, \"upper_inclusive\": false} | GELT | true | false",
                "{\"operator\": \"GTLT\", \"lower_limit\": 1, \"upper_limit\": 2} | GTLT | false | false",
                "{\"operator\": \"GE\", \"lower_limit\": 1, \"lower_inclusive\": true} | GE | true | true",
                "{\"operator\": \"EQ\", \"expected\": 5.10}                | EQ   | true  | true",
                "{\"expected\": true}                                      | EQ   | true  | true",
                "{\"operator\": \"CINE\", \"expected\": \"합격\"}            | CINE | true  | true",
                "{\"operator\": \"MATCH\", \"expected\": \"v[0-9]+\"}      | MATCH | true | true",
            })
    void operatorAndLimitsTellEachOther(String sent, String operator, boolean lowerIncluded, boolean upperIncluded) {
        JsonNode spec = add(sent).expect(201).json();

        assertThat(spec.path("operator").asString()).isEqualTo(operator);
        assertThat(spec.path("lower_inclusive").asBoolean()).isEqualTo(lowerIncluded);
        assertThat(spec.path("upper_inclusive").asBoolean()).isEqualTo(upperIncluded);
        assertThat(spec.path("revision").asInt()).isOne();
        ObjectNode settings = ((ObjectNode) spec.deepCopy())
                .remove(List.of("id", "process_id", "code", "revision", "version", "created_at", "updated_at"));
        Answer same = admin.put(specs + "/" + spec.path("id").asLong(), settings.toString())
                .expect(200);
        assertThat(same.json().path("operator")).isEqualTo(spec.path("operator"));
        assertThat(same.json().path("expected")).isEqualTo(spec.path("expected"));
        assertThat(same.json().path("revision").asInt()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lower_limit     | {\"operator\": \"GE\"}",
                "lower_limit     | {\"operator\": \"LE\", \"upper_limit\": 1, \"lower_limit\": 0}",
                "lower_limit     | {\"operator\": \"EQ\", \"expected\": 1, \"lower_limit\": 0}",
                "upper_limit     | {\"operator\": \"GELE\", \"lower_limit\": 1}",
                "upper_limit     | {\"operator\": \"LOG\", \"upper_limit\": 1}",
                "upper_limit     | {\"lower_limit\": 2, \"upper_limit\": 1}",
                "upper_limit     | {\"operator\": \"GELT\", \"lower_limit\": 2, \"upper_limit\": 2.0}",
                "upper_limit     | {\"upper_limit\": 1e999}",
                "target          | {\"target\": 1e999}",
                "lower_inclusive | {\"operator\": \"GT\", \"lower_limit\": 1, \"lower_inclusive\": true}",
                "upper_inclusive | {\"operator\": \"GELE\", \"lower_limit\": 1, \"upper_limit\": 2, \"upper_inclusive\": false}",
                "expected        | {\"operator\": \"NE\"}",
                "expected        | {\"lower_limit\": 1, \"expected\": 1}",
                "expected        | {\"operator\": \"CIEQ\", \"expected\": 1}",
                "expected        | {\"operator\": \"MATCH\", \"expected\": \"(\"}",
                "expected        | {\"operator\": \"MATCH\", \"expected\": true}",
                "expected        | {\"expected\": \"\"}",
                "expected        | {\"expected\": [1]}",
                "expected        | {\"expected\": {\"a\": 1}}",
                "operator        | {\"operator\": \"OUTSIDE\"}",
            })
    void aContradictionIsRefusedByName(String field, String sent) {
        Answer refused = add(sent).expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.json().path("details").path(0).path("field").asString())
                .as(refused.body())
                .isEqualTo(field);
    }

    @Test
    void limitsAreExact() {
        JsonNode spec = add("{\"lower_limit\": 0.1000000000000000000001, \"upper_limit\": 1e30}")
                .expect(201)
                .json();

        assertThat(spec.path("lower_limit").decimalValue()).isEqualByComparingTo("0.1000000000000000000001");
        assertThat(spec.path("upper_limit").decimalValue()).isEqualByComparingTo("1e30");
    }

    @Test
    void aRevisionRisesWithWhatIsJudgedAndIsKept() {
        long id = add("{\"lower_limit\": 59, \"upper_limit\": 61, \"unit\": \"Cel\"}")
                .expect(201)
                .id();
        String spec = specs + "/" + id;

        assertThat(revision(admin.put(spec, Map.of("name", "Renamed")))).isOne();
        assertThat(revision(admin.put(spec, "{\"lower_limit\": 59.0, \"upper_limit\": 61}")))
                .isOne();
        assertThat(revision(admin.put(spec, Map.of("upper_inclusive", false)))).isEqualTo(2);
        assertThat(revision(admin.put(spec, "{\"expected\": \"ok\"}"))).isEqualTo(3);
        assertThat(revision(admin.put(spec, Map.of("is_required", true)))).isEqualTo(4);
        admin.delete(spec).expect(204);

        JsonNode revisions = viewer.get(spec + "/revisions").expect(200).json();
        assertThat(revisions.valueStream().map(row -> row.path("revision").asInt()))
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(revisions.valueStream().map(row -> row.path("operator").asString()))
                .containsExactly("EQ", "EQ", "EQ", "GELT", "GELE");
        assertThat(revisions.path(4).path("upper_limit").asInt()).isEqualTo(61);
        assertThat(revisions.path(2).path("expected").asString()).isEqualTo("ok");
    }

    @Test
    void inclusionAloneChangesLimitsOnly() {
        long id = add("{\"expected\": 5}").expect(201).id();

        Answer same =
                admin.put(specs + "/" + id, Map.of("lower_inclusive", false)).expect(200);

        assertThat(same.text("operator")).isEqualTo("EQ");
        assertThat(same.json().path("lower_inclusive").asBoolean()).isTrue();
    }

    @Test
    void anUnknownSpecHasNoRevisions() {
        long id = add("{}").expect(201).id();

        viewer.get(specs + "/987654/revisions").expectProblem(404, "RESOURCE_NOT_FOUND");
        viewer.get("/api/v1/processes/1/measurement-specs/" + id + "/revisions")
                .expectProblem(404, "RESOURCE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update measurement_spec_revisions set upper_limit = 1 where measurement_spec_id = ?",
                "delete from measurement_spec_revisions where measurement_spec_id = ?",
                "update measurement_specs set operator = 'GE' where id = ?",
                "update measurement_specs set lower_limit = 1 where id = ?",
                "update measurement_specs set lower_inclusive = false where id = ?",
                "update measurement_specs set operator = 'MATCH', expected = '5' where id = ?",
                "update measurement_specs set target = 'NaN' where id = ?",
            })
    void theDatabaseKeepsRevisionsAndConsistency(String statement) {
        long id = add("{}").expect(201).id();

        assertThatThrownBy(() -> database.update(statement, id))
                .hasMessageMatching("(?s).*(append-only|chk_measurement_specs_).*");
    }

    private Answer add(String members) {
        String code = "m" + CODES.incrementAndGet();
        String more = members.strip().substring(1);
        return admin.post(
                specs,
                "{\"code\": \"%s\", \"name\": \"%s\"%s%s"
                        .formatted(code, code, more.startsWith("}") ? "" : ", ", more));
    }

    private static int revision(Answer answer) {
        return answer.expect(200).json().path("revision").asInt();
    }
}
