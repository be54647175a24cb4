package com.f2x.neurohub.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What happens to texts at the border: what cannot be stored or seen is refused, and nothing is guessed to be an
 * attack. Parameters are bound and answers encoded, so that ordinary factory text needs no list of bad words.
 */
@ApplicationTest
class InputSanitizerTests {

    private final Api admin;
    private final Plant plant;

    InputSanitizerTests(@Autowired Api api, @Autowired Plant plant) {
        this.admin = api.as(Role.ADMIN);
        this.plant = plant;
    }

    @ParameterizedTest
    @EnumSource(TextKind.class)
    void theNulCharacterIsRefusedInEveryText(TextKind kind) {
        assertThatThrownBy(() -> kind.read("a\0b")).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> kind.read("half \uD800 pair")).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\r\n1", "A\t1", "A\u00071", "A\u200B1", "A\u202E1", "A\uFEFF1"})
    void controlAndInvisibleCharactersAreRefusedWithinCodes(String code) {
        assertThatThrownBy(() -> TextKind.CODE.read(code)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update recipe; torque (rev #2)",
                "<b>bold</b> & 'quoted' \"twice\"",
                "'; drop table lots; --",
                "$(rm -rf /) `id` ../../etc",
                "5 < 6 && 7 > 2 | 100 % ok",
                "조립 라인 3 — 토크 확인"
            })
    void ordinaryFactoryTextIsKeptAsItIs(String text) {
        assertThat(TextKind.WORDS.read(text)).isEqualTo(text);
        long model =
                admin.post("/api/v1/product-models", model(text)).expect(201).id();
        assertThat(admin.get("/api/v1/product-models/" + model).expect(200).text("model_name"))
                .isEqualTo(text);
    }

    @Test
    void textsHaveLengths() {
        admin.post("/api/v1/product-models", model("x".repeat(10_000))).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void textsThatCannotBeStoredAreRefusedOverHttp() {
        admin.post("/api/v1/product-models", model("a\0b")).expectProblem(422, "INVALID_CONTENT");
    }

    private Map<String, Object> model(String name) {
        Map<String, Object> model = new HashMap<>();
        model.put("model_code", "SAN" + plant.line());
        model.put("model_name", name);
        return model;
    }
}
