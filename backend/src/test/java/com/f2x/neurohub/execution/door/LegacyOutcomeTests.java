package com.f2x.neurohub.execution.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegacyOutcomeTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void nothingSentIsNothingMeasured() {
        assertThat(read(Result.PASS, null, null, null).measurements()).isEqualTo(json("{}"));
        assertThat(read(Result.PASS, "null", "null", null).measurements()).isEqualTo(json("{}"));
    }

    @Test
    void anArrayOfMeasurementsBecomesItems() {
        assertThat(read(Result.PASS, "[{\"code\":\"V\",\"value\":1}]", null, null)
                        .measurements())
                .isEqualTo(json("{\"items\":[{\"code\":\"V\",\"value\":1}]}"));
        assertThat(read(Result.PASS, "{\"V\":1}", null, null).measurements()).isEqualTo(json("{\"V\":1}"));
    }

    @Test
    void defectsOfBothMembersAreTaken() {
        Outcome outcome = read(
                Result.FAIL,
                null,
                "{\"defects\":[{\"code\":\" V \",\"reason\":\"high\"}],\"defect_codes\":[\"Dent\"]}",
                null);

        assertThat(outcome.defects()).containsExactly(new Defect("V", "high"), new Defect("Dent", null));
    }

    @Test
    void aFailureWithoutDefectIsUnspecifiedForTheReasonInTheNotes() {
        assertThat(read(Result.FAIL, null, null, "burnt").defects())
                .containsExactly(new Defect(Defect.UNSPECIFIED, "burnt"));
        assertThat(read(Result.FAIL, null, "{\"defect_codes\":[],\"notes\":\"loud\"}", null)
                        .defects())
                .containsExactly(new Defect(Defect.UNSPECIFIED, "loud"));
        assertThat(read(Result.FAIL, null, "[]", null).defects()).containsExactly(new Defect(Defect.UNSPECIFIED, null));
        assertThat(read(Result.REWORK, null, null, "burnt").defects()).isEmpty();
    }

    @Test
    void theNotesOfTheRequestGoBeforeThoseOfTheDefects() {
        assertThat(read(Result.FAIL, null, "{\"notes\":\"loud\"}", "burnt").notes())
                .isEqualTo("burnt; loud");
        assertThat(read(Result.FAIL, null, "{\"notes\":\"loud\"}", "loud").notes())
                .isEqualTo("loud");
        assertThat(read(Result.PASS, null, "{\"notes\":\"loud\"}", null).notes())
                .isEqualTo("loud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "\"Dent\"", "[1]", "[{}]", "[\" \"]", "{\"defects\":\"Dent\"}", "{\"defect_codes\":{}}"})
    void defectsInNoKnownFormAreRefused(String defects) {
        assertThatThrownBy(() -> read(Result.FAIL, null, defects, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void defectsAreNotEndless() {
        String code = "\"" + "x".repeat(256) + "\"";
        String reason = "{\"code\":\"V\",\"reason\":\"" + "x".repeat(1001) + "\"}";

        assertThatThrownBy(() -> read(Result.FAIL, null, "[" + code + "]", null))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read(Result.FAIL, null, "[" + reason + "]", null))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a\"", "true"})
    void measurementsAreAnObjectOrAnArray(String measurements) {
        assertThatThrownBy(() -> read(Result.PASS, measurements, null, null)).isInstanceOf(ProblemException.class);
    }

    private static Outcome read(
            Result result, @Nullable String measurements, @Nullable String defects, @Nullable String notes) {
        JsonNode defectData = defects == null ? null : json(defects);
        return LegacyOutcome.of(
                result,
                LegacyOutcome.measurements(measurements == null ? null : json(measurements), null),
                LegacyOutcome.defects(defectData, null, null, null),
                LegacyOutcome.notes(notes, defectData),
                null);
    }

    private static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }
}
