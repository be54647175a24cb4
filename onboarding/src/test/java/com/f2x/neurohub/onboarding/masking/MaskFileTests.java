package com.f2x.neurohub.onboarding.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of masking, from a file and built in. */
class MaskFileTests {

    @TempDir
    private Path directory;

    private MaskRules rules(String yaml) throws IOException {
        return MaskFile.read(Files.writeString(directory.resolve("rules.yaml"), yaml));
    }

    @Test
    void theFirstRuleThatFitsDecides() throws IOException {
        MaskRules rules = rules("""
                rules:
                  - column: OPERATOR_NAME
                    table: MES.UNITS
                    method: keep
                  - column: "*_CODE"
                    method: blank
                  - column: "B_CODE"
                    method: keep
                """);

        assertThat(rules.method("MES", "UNITS", "operator_name")).contains(MaskMethod.KEEP);
        assertThat(rules.method("MES", "OTHERS", "OPERATOR_NAME")).contains(MaskMethod.HASH);
        assertThat(rules.method("MES", "UNITS", "B_CODE")).contains(MaskMethod.BLANK);
        assertThat(rules.method("MES", "UNITS", "QTY")).isEmpty();
        assertThat(rules.searchesTexts()).isTrue();
    }

    @Test
    void theBuiltInRulesCanBeLeftOut() throws IOException {
        MaskRules rules = rules("defaults: false");

        assertThat(rules.method("MES", "UNITS", "PASSWORD")).isEmpty();
        assertThat(rules.searchesTexts()).isFalse();
        assertThat(rules("texts: false").method("MES", "UNITS", "PASSWORD")).contains(MaskMethod.REDACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a",
                "text",
                "rules: x",
                "rulez: []",
                "defaults: maybe",
                "rules: [{column: A}]",
                "rules: [{column: A, method: scramble}]",
                "rules: [{colum: A, method: hash}]",
                "rules: [{column: 1, method: hash}]",
                "rules: [x]",
                "a: [",
                "rules: []\nrules: []",
                "!!java.net.URL [x]",
                "defaults: null"
            })
    void whatIsNotUnderstoodIsRefused(String yaml) {
        assertThat(catchThrowableOfType(OnboardingException.class, () -> rules(yaml))
                        .code())
                .isEqualTo(FailureCode.MASK_RULES_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, HASH", "USER_EMAIL_2, HASH", "worker_name, HASH", "operatorName, HASH", "TEL_NO, HASH", "ADDR1, HASH",
        "이름, HASH", "BIRTHDAY, HASH", "PWD, REDACT", "LOGIN_PASSWORD, REDACT", "api_key, REDACT", "비밀번호, REDACT"
    })
    void dataOfPersonsAreKnownByTheColumnsName(String column, MaskMethod method) {
        assertThat(MaskRules.byDefault().method("S", "T", column)).contains(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOT_NO",
                "QTY",
                "MODEL_NAME",
                "LINE_NAME",
                "TEMPERATURE",
                "RESULT",
                "STATION_ID",
                "DEFECT_CODE",
                "CONTACT_RESISTANCE",
                "PIN",
                "PRESSNO",
                "PHOTO_SENSOR_V"
            })
    void dataOfThePlantAreNotTakenForThem(String column) {
        assertThat(MaskRules.byDefault().method("S", "T", column)).isEmpty();
    }

    @Test
    void equalValuesAreEqualWithinARunOnly() {
        Masker masker = new Masker();

        String once = masker.mask(MaskMethod.HASH, "Kim");
        assertThat(masker.mask(MaskMethod.HASH, "Kim")).isEqualTo(once);
        assertThat(masker.mask(MaskMethod.HASH, "Lee")).isNotEqualTo(once);
        assertThat(new Masker().mask(MaskMethod.HASH, "Kim")).isNotEqualTo(once);
        assertThat(masker.mask(MaskMethod.HASH, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "see kim.minsu+x@plant.co.kr now, see *** now",
        "call 010-1234-5678, call ***",
        "id 850101-1234567 ok, id *** ok",
        "lot KR01-251101-001, lot KR01-251101-001",
        "5 @ 3 volts, 5 @ 3 volts",
        "KR01PSA251101001, KR01PSA251101001"
    })
    void textsAreSearched(String text, String masked) {
        assertThat(new Masker().search(text)).isEqualTo(masked);
    }
}
