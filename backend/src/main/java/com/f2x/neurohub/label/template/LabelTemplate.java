package com.f2x.neurohub.label.template;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.label.drawing.LabelDesign;
import com.f2x.neurohub.label.drawing.LabelSize;
import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.label.drawing.SymbolKind;
import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on the labels of one kind: of a product model, or of all that have no template of their own. */
@Entity
@Table(name = "label_templates")
class LabelTemplate extends EditableEntity {

    @Enumerated(EnumType.STRING)
    private LabelType labelType;

    private @Nullable Long productModelId;

    @Column
    private String size;

    @Enumerated(EnumType.STRING)
    private SymbolKind symbol;

    private @Nullable String gtin;

    @Column
    private String[] lines;

    /** For JPA only. */
    protected LabelTemplate() {}

    LabelTemplate(CreateLabelTemplate template) {
        labelType = template.labelType();
        productModelId = template.productModelId();
        size = template.size().label();
        symbol = template.symbol();
        gtin = textOrNull(template.gtin(), null);
        lines = template.lines().toArray(String[]::new);
    }

    void edit(UpdateLabelTemplate template) {
        size = template.size() == null ? size : template.size().label();
        symbol = or(template.symbol(), symbol);
        gtin = textOrNull(template.gtin(), gtin);
        lines = template.lines() == null ? lines : template.lines().toArray(String[]::new);
    }

    LabelType getLabelType() {
        return labelType;
    }

    @Nullable
    Long getProductModelId() {
        return productModelId;
    }

    LabelDesign design() {
        return new LabelDesign(LabelSize.of(size), symbol, gtin, List.of(lines));
    }
}
