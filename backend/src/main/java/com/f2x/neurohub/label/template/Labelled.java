package com.f2x.neurohub.label.template;

import com.f2x.neurohub.label.drawing.Label;
import com.f2x.neurohub.label.drawing.LabelDesign;
import com.f2x.neurohub.label.drawing.LabelSubject;
import com.f2x.neurohub.label.drawing.LabelType;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to have a label.
 *
 * @param type which label
 * @param lotId the lot
 * @param wipItemId number of the unit's WIP item, null for a lot
 * @param subject what it is
 * @param design what is on its label
 */
public record Labelled(LabelType type, long lotId, @Nullable Long wipItemId, LabelSubject subject, LabelDesign design) {

    /** What the label names, as a refusal calls it where the unit has no serial yet. */
    public String id() {
        String id = subject.id(type);
        return id == null ? String.valueOf(subject.wipId()) : id;
    }

    /** Draws the label, in dots of a printer. */
    public Label draw(int dotsPerMm) {
        return Label.draw(type, design, subject, dotsPerMm);
    }
}
