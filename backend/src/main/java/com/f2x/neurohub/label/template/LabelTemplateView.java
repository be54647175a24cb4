package com.f2x.neurohub.label.template;

import com.f2x.neurohub.label.drawing.LabelDesign;
import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.web.Edition;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A template on the wire.
 *
 * @param productModelId whose labels, null for all models that have no template of their own
 */
record LabelTemplateView(
        long id,
        LabelType labelType,
        @Nullable Long productModelId,
        @JsonUnwrapped LabelDesign design,
        @JsonUnwrapped Edition edition)
        implements Edition.Shown {

    static LabelTemplateView of(LabelTemplate template, FetchLevel level) {
        return new LabelTemplateView(
                template.getId(),
                template.getLabelType(),
                template.getProductModelId(),
                template.design(),
                Edition.of(template));
    }
}
