package com.f2x.neurohub.tracking.lot;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A lot as what belongs to it shows it: read only, without what a summary does not tell. */
@Entity
@Immutable
@Table(name = "lots")
public class LotReference extends BaseEntity {

    @Column
    private String lotNumber;

    @Enumerated(EnumType.STRING)
    private LotStatus status;

    /** For JPA only. */
    protected LotReference() {}

    public String getLotNumber() {
        return lotNumber;
    }

    LotStatus getStatus() {
        return status;
    }
}
