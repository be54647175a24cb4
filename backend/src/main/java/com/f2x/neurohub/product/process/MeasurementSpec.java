package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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
public class MeasurementSpec extends EditableEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "process_id")
    private Process process;

    @Column
    private String code;

    @Column
    private String name;

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

    @Column(name = "is_active")
    private boolean active;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(insertable = false, updatable = false)
    private @Nullable Integer revision;

    /** For JPA only. */
    protected MeasurementSpec() {}

    MeasurementSpec(Process process, CreateMeasurementSpec spec) {
        this.process = process;
        code = spec.code();
        name = spec.name();
        unit = textOrNull(spec.unit(), null);
        compareBy(spec.criterion());
        required = or(spec.isRequired(), false);
        active = or(spec.isActive(), true);
    }

    void edit(UpdateMeasurementSpec spec) {
        name = or(spec.name(), name);
        unit = textOrNull(spec.unit(), unit);
        compareBy(spec.criterion(criterion()));
        required = or(spec.isRequired(), required);
        active = or(spec.isActive(), active);
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

    void deactivate() {
        active = false;
    }

    public Process getProcess() {
        return process;
    }

    /** The key of the measurement in records. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
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

    public boolean isActive() {
        return active;
    }

    /** Rises with each change of what the spec judges by. */
    public int getRevision() {
        return stored(revision);
    }
}
