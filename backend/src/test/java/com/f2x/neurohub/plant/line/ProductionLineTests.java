package com.f2x.neurohub.plant.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ProductionLineTests {

    private static final String LINES = "/api/v1/production-lines";

    private final Api admin;

    ProductionLineTests(@Autowired Api api) {
        admin = api.as(Role.ADMIN);
    }

    @Test
    void aLineIsAddedReadChangedAndRemoved() {
        Answer line = create("us01");
        assertThat(line.text("line_code")).isEqualTo("US01");
        assertThat(admin.get(LINES + "/code/us01").expect(200).id()).isEqualTo(line.id());

        Answer changed = admin.put(LINES + "/" + line.id(), Map.of("cycle_time_sec", 60, "location", "B1"))
                .expect(200);
        assertThat(changed.text("line_name")).isEqualTo("Line");
        assertThat(changed.json().path("cycle_time_sec").asInt()).isEqualTo(60);
        admin.put(LINES + "/" + line.id(), Map.of("is_active", false)).expect(200);
        assertThat(admin.get(LINES + "/active").expect(200).body()).doesNotContain("US01");

        admin.delete(LINES + "/" + line.id()).expect(204);
        Answer missing = admin.get(LINES + "/" + line.id()).expectProblem(404, "PRODUCTION_LINE_NOT_FOUND");
        assertThat(missing.text("error_code")).isEqualTo("RES_008");
    }

    @Test
    void codesAreUniqueAndWellFormed() {
        create("US02");
        admin.post(LINES, Map.of("line_code", "us02", "line_name", "Again")).expectProblem(409, "DUPLICATE");
        admin.post(LINES, Map.of("line_code", "US-02", "line_name", "Hyphen")).expectProblem(422, "INVALID_CONTENT");
        admin.post(LINES, Map.of("line_code", "US04", "line_name", "Short", "short_code", "US2"))
                .expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void aLineIsCalledAsThePlantCallsItAndItsShortCodeBeginsItsLots() {
        Answer line = create("qx001");
        assertThat(line.text("line_code")).isEqualTo("QX001");
        assertThat(line.text("short_code")).isEqualTo("QX01");

        Answer lot = lotAt(line.id()).expect(201);
        assertThat(lot.text("lot_number")).matches("QX01PSA2602\\d\\d");
        assertThat(lot.text("production_line.line_code")).isEqualTo("QX001");
    }

    @Test
    void shortCodesAreDerivedAsFarAsTheyAreFreeAndUnique() {
        assertThat(create("QY1").text("short_code")).isEqualTo("QY01");
        assertThat(create("QY01").text("short_code")).isEqualTo("QY02");
        assertThat(create("QY2099").text("short_code")).isEqualTo("QY99");
        assertThat(create("QY99").text("short_code")).isEqualTo("QY00");
        assertThat(create("QZASSEMBLY").text("short_code")).isEqualTo("QZ01");
        assertThat(create("7").text("short_code")).isEqualTo("XX07");
        admin.post(LINES, Map.of("line_code", "QYTAKEN", "line_name", "Line", "short_code", "qy01"))
                .expectProblem(409, "DUPLICATE");
    }

    @Test
    void aShortCodeFollowsTheLineCodeUntilThereAreLots() {
        Answer line = create("QW5");
        String path = LINES + "/" + line.id();
        assertThat(admin.put(path, Map.of("line_code", "QW6")).expect(200).text("short_code"))
                .isEqualTo("QW06");
        assertThat(admin.put(path, Map.of("short_code", "QW77")).expect(200).text("short_code"))
                .isEqualTo("QW77");
        lotAt(line.id()).expect(201);
        admin.put(path, Map.of("short_code", "QW78")).expectProblem(409, "CODE_IN_USE");
        admin.put(path, Map.of("line_name", "Other", "line_code", "QW6")).expect(200);
    }

    @Test
    void lotsAreMadeOnKnownActiveLinesOnly() {
        long inactive = create("US03").id();
        lotAt(inactive).expect(201);
        admin.delete(LINES + "/" + inactive).expectProblem(409, "DEPENDENT_DATA");
        admin.put(LINES + "/" + inactive, Map.of("is_active", false)).expect(200);

        lotAt(inactive).expectProblem(422, "REFERENCE_INACTIVE");
        Answer unknown = lotAt(77_000).expectProblem(422, "INVALID_CONTENT");
        assertThat(unknown.text("message")).isEqualTo("Production line with ID 77000 not found");
    }

    private Answer create(String code) {
        return admin.post(LINES, Map.of("line_code", code, "line_name", "Line")).expect(201);
    }

    private Answer lotAt(long lineId) {
        return admin.post(
                "/api/v1/lots",
                Map.of(
                        "product_model_id",
                        1,
                        "production_line_id",
                        lineId,
                        "production_date",
                        "2026-02-03",
                        "target_quantity",
                        10));
    }
}
