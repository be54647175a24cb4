package com.f2x.neurohub.label.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Product models may have labels of their own; a template by which no label can be drawn is not stored. */
@ApplicationTest
class LabelTemplateTests {

    private static final String PATH = "/api/v1/label-templates";
    private static final String GTIN = "09506000134352";

    private final Api api;
    private final Plant plant;

    LabelTemplateTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api;
        this.plant = plant;
    }

    private Answer create(long model, Object... members) {
        Map<String, Object> template = new HashMap<>(Map.of(
                "label_type", "LOT_LABEL",
                "product_model_id", model,
                "size", "60x20",
                "symbol", "QR",
                "lines", List.of("{lot_number}")));
        for (int i = 0; i < members.length; i += 2) {
            template.put((String) members[i], members[i + 1]);
        }
        return api.as(Role.ADMIN).post(PATH, template);
    }

    @Test
    void theLabelOfAModelIsDrawnByItsOwnTemplate() {
        long model = plant.model();
        Plant.Lot lot = plant.emptyLot(model, 5);
        String label = "/api/v1/lots/" + lot.id() + "/label?format=zpl";
        Answer template = create(
                        model,
                        "symbol",
                        "GS1_DATAMATRIX",
                        "gtin",
                        GTIN,
                        "size",
                        "40x20",
                        "lines",
                        List.of("x{quantity}"))
                .expect(201);

        assertThat(api.as(Role.VIEWER).get(label).expect(200).body())
                .contains("_101" + GTIN + "10" + lot.number())
                .contains("^FDx5^FS")
                .contains("^PW320");
        assertThat(template.text("size")).isEqualTo("40x20");

        api.as(Role.ADMIN)
                .put(PATH + "/" + template.id(), Map.of("symbol", "CODE_128", "size", "60x20"))
                .expect(200);
        assertThat(api.as(Role.VIEWER).get(label).expect(200).body()).contains("^BCN,");
        api.as(Role.ADMIN).delete(PATH + "/" + template.id()).expect(204);
        assertThat(api.as(Role.VIEWER).get(label).expect(200).body()).contains("MA," + lot.number());
    }

    @ParameterizedTest
    @CsvSource({
        "symbol, GS1_DATAMATRIX, MISSING_CONTENT",
        "gtin, 09506000134351, INVALID_CONTENT",
        "gtin, 1, INVALID_CONTENT",
        "label_type, TEST_LABEL, INVALID_CONTENT",
        "product_model_id, 99999999, PRODUCT_MODEL_NOT_FOUND"
    })
    void whatNoLabelCanBeDrawnByIsRefused(String member, String value, String rule) {
        Answer answer = create(plant.model(), member, value);

        assertThat(answer.text("rule")).as(answer.body()).isEqualTo(rule);
    }

    @Test
    void linesFitAndNameWhatTheLabelKnows() {
        long model = plant.model();

        create(model, "lines", List.of("{serial_number}")).expectProblem(422, "INVALID_CONTENT");
        create(model, "lines", List.of("{anything}")).expectProblem(422, "INVALID_CONTENT");
        create(model, "lines", List.of("x".repeat(90))).expectProblem(422, "LABEL_DOES_NOT_FIT");
        create(model, "lines", List.of()).expect(422);
        create(model).expect(201);
        create(model).expectProblem(409, "DUPLICATE");
    }

    @Test
    void whatIsOnTheLabelsOfAllOthersCanBeChangedNotRemoved() {
        long id = api.as(Role.VIEWER)
                .get(PATH + "?label_type=LOT_LABEL&limit=1")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asLong();

        api.as(Role.ADMIN).delete(PATH + "/" + id).expectProblem(409, "DEPENDENT_DATA");
        api.as(Role.MANAGER).put(PATH + "/" + id, Map.of("symbol", "QR")).expectProblem(403, "NOT_PERMITTED");
        api.as(Role.ADMIN).put(PATH + "/" + id, Map.of("symbol", "QR")).expect(200);
    }
}
