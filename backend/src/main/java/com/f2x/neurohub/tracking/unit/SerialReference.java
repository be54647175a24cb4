package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A serial as its lot or WIP item shows it: read only, without what a summary does not tell. */
@Entity
@Immutable
@Table(name = "serials")
public class SerialReference extends BaseEntity {

    @Column
    private String serialNumber;

    @Column(name = "wip_item_id")
    private long wipItemId;

    private int sequenceInLot;

    @Enumerated(EnumType.STRING)
    private SerialStatus status;

    private int reworkCount;

    /** For JPA only. */
    protected SerialReference() {}

    public String getSerialNumber() {
        return serialNumber;
    }

    public long getWipItemId() {
        return wipItemId;
    }

    SerialSummary summary() {
        return new SerialSummary(getId(), serialNumber, sequenceInLot, status, reworkCount, getCreatedAt());
    }
}
