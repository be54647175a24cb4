package com.f2x.neurohub.product.spec;

import com.f2x.neurohub.measurement.Comparison;
import com.f2x.neurohub.measurement.ExpectedValue;
import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Enumerated(EnumType.STRING)
    private Comparison operator;

    private @Nullable BigDecimal lowerLimit;
    private @Nullable BigDecimal upperLimit;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String expected;

    private @Nullable BigDecimal target;

    @Column(name = "is_required")
    private boolean required;

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

    Comparison getOperator() {
        return operator;
    }

    @Nullable
    BigDecimal getLowerLimit() {
        return lowerLimit;
    }

    @Nullable
    BigDecimal getUpperLimit() {
        return upperLimit;
    }

    @Nullable
    ExpectedValue getExpected() {
        return expected == null ? null : ExpectedValue.parse(expected);
    }

    @Nullable
    BigDecimal getTarget() {
        return target;
    }

    boolean isRequired() {
        return required;
    }
}
