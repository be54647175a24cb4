package com.f2x.neurohub.product.spec;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a measurement spec judged by in one of its revisions; the database adds one with every change. */
@Entity
@Immutable
@Table(name = "measurement_spec_revisions")
class SpecRevision extends BaseEntity {

    @SuppressWarnings("unused") // conditions name it
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "measurement_spec_id")
    private MeasurementSpec measurementSpec;

    private int revision;
    private @Nullable String unit;

    @Embedded
    private Criterion criterion;

    @Column(name = "is_required")
    private boolean required;

    @Column(name = "is_active")
    private boolean active;

    /** For JPA only. */
    protected SpecRevision() {}

    /** Read as a sort key, too. */
    public int getRevision() {
        return revision;
    }

    @Nullable
    String getUnit() {
        return unit;
    }

    Criterion getCriterion() {
        return criterion;
    }

    boolean isRequired() {
        return required;
    }

    /** Whether the spec judged at all. */
    boolean isActive() {
        return active;
    }
}
