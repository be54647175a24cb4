package com.f2x.neurohub.product.defect;

import com.f2x.neurohub.product.catalogue.CatalogueEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A defect that a process knows; strict steps take no other. */
@Entity
@Table(name = "defect_codes")
public class DefectCode extends CatalogueEntry {

    /** For JPA only. */
    protected DefectCode() {}

    DefectCode(long processId, CreateDefectCode defect) {
        super(processId, defect.code(), defect.name(), defect.isActive());
    }

    void edit(UpdateDefectCode defect) {
        edit(defect.name(), defect.isActive());
    }
}
