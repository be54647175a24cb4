package com.f2x.neurohub.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Defect codes and measurement specs, each test with a process of its own. */
@ApplicationTest
class CatalogueTests {

    private static final String PROCESSES = "/api/v1/processes";
    private static final AtomicInteger NUMBERS = new AtomicInteger(60);

    private final Api admin;
    private final Api viewer;
    private long process;
    private String defects = "";
    private String specs = "";

    CatalogueTests(@Autowired Api api) {
        admin = api.as(Role.ADMIN);
        viewer = api.as(Role.VIEWER);
    }

    @BeforeEach
    void addProcess(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        process = admin.post(
                        PROCESSES,
                        Map.of(
                                "process_number", NUMBERS.incrementAndGet(),
                                "process_code", name,
                                "process_name_ko", name,
                                "process_name_en", name,
                                "default_route", false))
                .expect(201)
                .id();
        defects = PROCESSES + "/" + process + "/defect-codes";
        specs = PROCESSES + "/" + process + "/measurement-specs";
    }

    @Test
    void defectCodesAreAddedRenamedAndDeactivated() {
        assertThat(viewer.get(defects).expect(200).json().size()).isZero();
        long id = admin.post(defects, Map.of("code", "dent", "name", "Dent"))
                .expect(201)
                .id();

        Answer renamed =
                admin.put(defects + "/" + id, Map.of("name", "Deep dent")).expect(200);
        assertThat(renamed.text("code")).isEqualTo("DENT");
        assertThat(renamed.text("name")).isEqualTo("Deep dent");
        admin.post(defects, Map.of("code", "DENT", "name", "Again")).expectProblem(409, "DUPLICATE");
        admin.delete(defects + "/" + id).expect(204);

        Answer list = viewer.get(defects).expect(200);
        assertThat(list.json().path(0).path("is_active").asBoolean()).isFalse();
        assertThat(list.json().path(0).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void specsKeepTheirLimitsUnlessThreeAreReplacedTogether() {
        long id = admin.post(specs, """
                        {"code": "torque", "name": "Torque", "unit": "N.m", "lower_limit": 0.8, "upper_limit": 1.2,
                         "upper_inclusive": false, "target": 1, "is_required": true}
                        """).expect(201).id();

        Answer renamed =
                admin.put(specs + "/" + id, Map.of("name", "Screw torque")).expect(200);
        assertThat(renamed.json().path("upper_limit").asDouble()).isEqualTo(1.2);
        assertThat(renamed.json().path("upper_inclusive").asBoolean()).isFalse();
        assertThat(renamed.json().path("is_required").asBoolean()).isTrue();

        Answer opened = admin.put(specs + "/" + id, Map.of("lower_limit", 0.9)).expect(200);
        assertThat(opened.json().path("upper_limit").isNull()).isTrue();
        assertThat(opened.json().path("lower_limit").asDouble()).isEqualTo(0.9);
        admin.delete(specs + "/" + id).expect(204);
        assertThat(viewer.get(specs)
                        .expect(200)
                        .json()
                        .path(0)
                        .path("is_active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void limitsThatNothingCanMeetAreRefused() {
        Answer crossed = admin.post(specs, Map.of("code", "c", "name", "c", "lower_limit", 2, "upper_limit", 1))
                .expectProblem(422, "INVALID_CONTENT");
        assertThat(crossed.json().path("details").path(0).path("field").asString())
                .isEqualTo("upper_limit");
        admin.post(specs, "{\"code\": \"n\", \"name\": \"n\", \"lower_limit\": \"NaN\"}")
                .expect(422);
        admin.post(specs, "{\"code\": \"n\", \"name\": \"n\", \"lower_limit\": 1e999}")
                .expect(422);
    }

    @Test
    void aCatalogueBelongsToItsProcess() {
        long elsewhere = viewer.get(PROCESSES + "/8/defect-codes")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asLong();

        admin.put(defects + "/" + elsewhere, Map.of("name", "x")).expectProblem(404, "RESOURCE_NOT_FOUND");
        admin.delete(defects + "/" + elsewhere).expectProblem(404, "RESOURCE_NOT_FOUND");
        viewer.get(PROCESSES + "/987654/defect-codes").expectProblem(404, "PROCESS_NOT_FOUND");
        admin.post(PROCESSES + "/987654/measurement-specs", Map.of("code", "x", "name", "x"))
                .expectProblem(404, "PROCESS_NOT_FOUND");
    }
}
