package com.f2x.neurohub.product.defect;

import com.f2x.neurohub.shared.web.Versioned;

/** A defect code on the wire. */
public record DefectCodeView(long id, String code, String name, boolean isActive, int version) implements Versioned {

    /** Shows a defect code. */
    public static DefectCodeView of(DefectCode defect) {
        return new DefectCodeView(
                defect.getId(), defect.getCode(), defect.getName(), defect.isActive(), defect.getVersion());
    }
}
