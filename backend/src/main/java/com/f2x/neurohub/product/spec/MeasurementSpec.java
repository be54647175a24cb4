package com.f2x.neurohub.product.spec;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.product.catalogue.CatalogueEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** What a process measures, and what a PASS must keep to. A side without a limit is open. */
@Entity
@Table(name = "measurement_specs")
public class MeasurementSpec extends CatalogueEntry {

    private @Nullable String unit;

    @Embedded
    private Criterion criterion;

    @SuppressWarnings("unused") // for who reads the table
    private boolean lowerInclusive;

    @SuppressWarnings("unused") // for who reads the table
    private boolean upperInclusive;

    @Column(name = "is_required")
    private boolean required;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(insertable = false, updatable = false)
    private @Nullable Integer revision;

    /** For JPA only. */
    protected MeasurementSpec() {}

    MeasurementSpec(long processId, CreateMeasurementSpec spec) {
        super(processId, spec.code(), spec.name(), spec.isActive());
        unit = textOrNull(spec.unit(), null);
        criterion = spec.criterion();
        required = or(spec.isRequired(), false);
        noteInclusion();
    }

    void edit(UpdateMeasurementSpec spec) {
        edit(spec.name(), spec.isActive());
        unit = textOrNull(spec.unit(), unit);
        criterion = spec.criterion(criterion);
        required = or(spec.isRequired(), required);
        noteInclusion();
    }

    /** The comparison tells it; the database holds the two to each other. */
    private void noteInclusion() {
        lowerInclusive = criterion.comparison().includesLower();
        upperInclusive = criterion.comparison().includesUpper();
    }

    /** The unit of measure of limits and target, as UCUM code where it has one. */
    @Nullable
    String getUnit() {
        return unit;
    }

    Criterion getCriterion() {
        return criterion;
    }

    /** Whether a PASS without this measurement is refused. */
    boolean isRequired() {
        return required;
    }

    /** Rises with each change of what the spec judges by. */
    int getRevision() {
        return stored(revision);
    }
}
