package com.f2x.neurohub.label.template;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.UnitStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is to be labelled, by the names that clients have for it. */
@Service
@Transactional(readOnly = true)
public class LabelService {

    private final LabelStore store;
    private final UnitStore units;

    LabelService(LabelStore store, UnitStore units) {
        this.store = store;
        this.units = units;
    }

    /**
     * Finds a lot.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none
     */
    public Labelled lot(long id) {
        return store.lot(id).orElseThrow(() -> Rule.LOT_NOT_FOUND.because("Lot with ID %d not found", id));
    }

    /**
     * Finds a unit.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none
     */
    public Labelled unit(LabelType type, UnitReference unit) {
        return unit(type, units.find(unit));
    }

    /** Finds a unit by the number of its WIP item. */
    public Labelled unit(LabelType type, long wipItemId) {
        return store.unit(type, wipItemId)
                .orElseThrow(() -> Rule.WIP_ITEM_NOT_FOUND.because("WIP with ID %d not found", wipItemId));
    }
}
