package com.f2x.neurohub.label.template;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which templates a list shows.
 *
 * @param labelType those of one kind of labels
 * @param productModelId those of one product model
 */
record LabelTemplateFilter(
        @BindParam("label_type") @Nullable LabelType labelType,
        @BindParam("product_model_id") @Nullable Long productModelId)
        implements Filter<LabelTemplate> {

    @Override
    public Specification<LabelTemplate> toSpecification() {
        return Specification.allOf(
                equal(LabelTemplate_.labelType, labelType), equal(LabelTemplate_.productModelId, productModelId));
    }
}
