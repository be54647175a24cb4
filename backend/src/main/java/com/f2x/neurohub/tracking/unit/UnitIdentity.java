package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a unit is called, as what was done to it shows it: read only. */
@Entity
@Immutable
@Table(name = "wip_items")
public class UnitIdentity extends BaseEntity {

    @Column
    private String wipId;

    private @Nullable String unitMark;
    private @Nullable String carrier;

    /** For JPA only. */
    protected UnitIdentity() {}

    public String getWipId() {
        return wipId;
    }

    /** The customer's own mark, unique on its carrier within the lot; null for units without. */
    public @Nullable String getUnitMark() {
        return unitMark;
    }

    /** What the mark is unique on, such as a wafer or panel. */
    public @Nullable String getCarrier() {
        return carrier;
    }
}
