package com.f2x.neurohub.tracking.unit;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A WIP item as its lot shows it: read only, without what a summary does not tell. */
@Entity
@Immutable
@Table(name = "wip_items")
public class WipItemReference extends BaseEntity {

    @Column
    private String wipId;

    private int sequenceInLot;

    @Enumerated(EnumType.STRING)
    private WipStatus status;

    @Column(name = "current_process_id")
    private @Nullable Long currentProcessId;

    /** For JPA only. */
    protected WipItemReference() {}

    WipItemSummary summary(@Nullable Long serialId) {
        return new WipItemSummary(getId(), wipId, sequenceInLot, status, currentProcessId, serialId, getCreatedAt());
    }
}
