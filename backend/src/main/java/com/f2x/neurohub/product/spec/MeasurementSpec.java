package com.f2x.neurohub.product.spec;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import com.f2x.neurohub.product.catalogue.CatalogueEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a process measures, and what a PASS must keep to. A side without a limit is open. */
@Entity
@Table(name = "measurement_specs")
public class MeasurementSpec extends CatalogueEntry {

    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private Comparison operator;

    private @Nullable BigDecimal lowerLimit;
    private boolean lowerInclusive;
    private @Nullable BigDecimal upperLimit;
    private boolean upperInclusive;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String expected;

    private @Nullable BigDecimal target;

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
        compareBy(spec.criterion());
        required = or(spec.isRequired(), false);
    }

    void edit(UpdateMeasurementSpec spec) {
        edit(spec.name(), spec.isActive());
        unit = textOrNull(spec.unit(), unit);
        compareBy(spec.criterion(criterion()));
        required = or(spec.isRequired(), required);
    }

    private void compareBy(Criterion criterion) {
        operator = criterion.comparison();
        lowerLimit = criterion.lower();
        lowerInclusive = operator.includesLower();
        upperLimit = criterion.upper();
        upperInclusive = operator.includesUpper();
        expected = criterion.expected() == null ? null : criterion.expected().json();
        target = criterion.target();
    }

    private Criterion criterion() {
        return new Criterion(operator, lowerLimit, upperLimit, getExpected(), target);
    }

    /** The unit of measure of limits and target, as UCUM code where it has one. */
    public @Nullable String getUnit() {
        return unit;
    }

    /** How a value is compared; it tells which limits there are and which of them pass themselves. */
    public Comparison getOperator() {
        return operator;
    }

    public @Nullable BigDecimal getLowerLimit() {
        return lowerLimit;
    }

    public boolean isLowerInclusive() {
        return lowerInclusive;
    }

    public @Nullable BigDecimal getUpperLimit() {
        return upperLimit;
    }

    public boolean isUpperInclusive() {
        return upperInclusive;
    }

    /** What a value is compared with where it is not limits. */
    public @Nullable ExpectedValue getExpected() {
        return expected == null ? null : ExpectedValue.parse(expected);
    }

    public @Nullable BigDecimal getTarget() {
        return target;
    }

    /** Whether a PASS without this measurement is refused. */
    public boolean isRequired() {
        return required;
    }

    /** Rises with each change of what the spec judges by. */
    public int getRevision() {
        return stored(revision);
    }
}
