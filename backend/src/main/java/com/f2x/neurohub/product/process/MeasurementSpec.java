package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a process measures, and the limits a PASS must keep. A side without a limit is open. */
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
    private @Nullable Double lowerLimit;
    private boolean lowerInclusive;
    private @Nullable Double upperLimit;
    private boolean upperInclusive;
    private @Nullable Double target;

    @Column(name = "is_required")
    private boolean required;

    @Column(name = "is_active")
    private boolean active;

    /** For JPA only. */
    protected MeasurementSpec() {}

    MeasurementSpec(Process process, CreateMeasurementSpec spec) {
        this.process = process;
        code = spec.code();
        name = spec.name();
        unit = textOrNull(spec.unit(), null);
        limit(spec.lowerLimit(), spec.upperLimit(), spec.target());
        lowerInclusive = or(spec.lowerInclusive(), true);
        upperInclusive = or(spec.upperInclusive(), true);
        required = or(spec.isRequired(), false);
        active = or(spec.isActive(), true);
    }

    void edit(UpdateMeasurementSpec spec) {
        name = or(spec.name(), name);
        unit = textOrNull(spec.unit(), unit);
        if (spec.changesLimits()) {
            limit(spec.lowerLimit(), spec.upperLimit(), spec.target());
        }
        lowerInclusive = or(spec.lowerInclusive(), lowerInclusive);
        upperInclusive = or(spec.upperInclusive(), upperInclusive);
        required = or(spec.isRequired(), required);
        active = or(spec.isActive(), active);
    }

    private void limit(@Nullable Double lower, @Nullable Double upper, @Nullable Double ideal) {
        lowerLimit = finite("lower_limit", lower);
        upperLimit = finite("upper_limit", upper);
        target = finite("target", ideal);
    }

    private static @Nullable Double finite(String field, @Nullable Double value) {
        if (value != null && !Double.isFinite(value)) {
            throw Rule.INVALID_CONTENT.at(field, "must be a finite number");
        }
        return value;
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

    /** The unit of limits and target, as UCUM code where it has one. */
    public @Nullable String getUnit() {
        return unit;
    }

    public @Nullable Double getLowerLimit() {
        return lowerLimit;
    }

    public boolean isLowerInclusive() {
        return lowerInclusive;
    }

    public @Nullable Double getUpperLimit() {
        return upperLimit;
    }

    public boolean isUpperInclusive() {
        return upperInclusive;
    }

    public @Nullable Double getTarget() {
        return target;
    }

    /** Whether a PASS without this measurement is refused. */
    public boolean isRequired() {
        return required;
    }

    public boolean isActive() {
        return active;
    }
}
