package com.f2x.neurohub.plant.equipment;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Equipment as what ran on it shows it: read only, without what a summary does not tell. */
@Entity
@Immutable
@Table(name = "equipment")
public class NamedEquipment extends BaseEntity {

    @Column
    private String equipmentCode;

    /** For JPA only. */
    protected NamedEquipment() {}

    public String getEquipmentCode() {
        return equipmentCode;
    }
}
