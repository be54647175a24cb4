package com.f2x.neurohub.label.template;

import com.f2x.neurohub.label.drawing.Label;
import com.f2x.neurohub.label.drawing.LabelDesign;
import com.f2x.neurohub.label.drawing.LabelSubject;
import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.label.drawing.SymbolKind;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.ArticleNumber;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Templates. One that is stored has drawn a label of the usual lengths. */
@Service
class LabelTemplateService extends BaseService<LabelTemplate> {

    /** As long as numbers usually are. */
    private static final LabelSubject SAMPLE = new LabelSubject(
            "KR01PSA251101",
            "WIP-KR01PSA251101-001",
            "KR01PSA251101001",
            1,
            "PSA-1000",
            "Sample",
            LocalDate.of(2025, 11, 1),
            100);

    private static final LabelSubject SAMPLE_LOT = new LabelSubject(
            SAMPLE.lotNumber(), null, null, null, SAMPLE.modelCode(), SAMPLE.modelName(), SAMPLE.date(), 100);
    private static final LabelSubject SAMPLE_WIP = new LabelSubject(
            SAMPLE.lotNumber(), SAMPLE.wipId(), null, 1, SAMPLE.modelCode(), SAMPLE.modelName(), SAMPLE.date(), 100);

    /** The finer of the printers, on which whatever fits at all fits. */
    private static final int FINE_DOTS = 12;

    LabelTemplateService(LabelTemplateRepository repository) {
        super(
                repository,
                Resource.whole("Label template", Rule.RESOURCE_NOT_FOUND, () -> FetchPlan.standard(), Sorts.byId()));
    }

    /**
     * Adds the template of a product model.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if it has one, 422 if no label can be drawn by it
     */
    @Transactional
    public LabelTemplateView create(CreateLabelTemplate template) {
        return create(() -> checked(new LabelTemplate(template)), LabelTemplateView::of);
    }

    /**
     * Changes a template.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none, 412 if its version is another, 422
     *     if no label can be drawn by it
     */
    @Transactional
    public LabelTemplateView edit(long id, @Nullable Integer version, UpdateLabelTemplate change) {
        return change(
                id,
                version,
                template -> {
                    template.edit(change);
                    checked(template);
                },
                LabelTemplateView::of);
    }

    /** The templates for all models stay: without one there would be labels that cannot be drawn. */
    @Override
    protected void delete(LabelTemplate template) {
        if (template.getProductModelId() == null) {
            throw Rule.DEPENDENT_DATA.because("The template for all product models can be changed, not removed");
        }
        super.delete(template);
    }

    private static LabelTemplate checked(LabelTemplate template) {
        LabelDesign design = template.design();
        if (design.gtin() != null && !ArticleNumber.isValid(design.gtin())) {
            throw Rule.INVALID_CONTENT.at("gtin", "must be 14 digits that end with their check digit");
        }
        if (design.symbol() == SymbolKind.GS1_DATAMATRIX && design.gtin() == null) {
            throw Rule.MISSING_CONTENT.at("gtin", "must not be blank for a GS1 symbol");
        }
        Label.draw(template.getLabelType(), design, sample(template.getLabelType()), FINE_DOTS);
        return template;
    }

    private static LabelSubject sample(LabelType type) {
        return switch (type) {
            case WIP_LABEL -> SAMPLE_WIP;
            case LOT_LABEL -> SAMPLE_LOT;
            case SERIAL_LABEL -> SAMPLE;
            case TEST_LABEL -> throw Rule.INVALID_CONTENT.at("label_type", "must be the label of something");
        };
    }

    @Bean
    static ConstraintRules labelTemplateConstraints() {
        return new ConstraintRules(Map.of(
                "uk_label_templates_product_model",
                Refusal.duplicate("product_model_id", "Template of this product model"),
                "fk_label_templates_product_model",
                Refusal.at(Rule.PRODUCT_MODEL_NOT_FOUND, "product_model_id", "Product model not found")));
    }
}
