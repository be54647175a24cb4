package com.f2x.neurohub.execution.record;

import com.f2x.neurohub.execution.unit.DataLevel;
import com.f2x.neurohub.execution.unit.EquipmentDoubt;
import com.f2x.neurohub.execution.unit.OperatorDoubt;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.identity.user.NamedUser;
import com.f2x.neurohub.measurement.StoredJudgements;
import com.f2x.neurohub.measurement.Verdict;
import com.f2x.neurohub.plant.equipment.NamedEquipment;
import com.f2x.neurohub.product.process.NamedProcess;
import com.f2x.neurohub.shared.entity.BaseEntity;
import com.f2x.neurohub.shared.json.RawJson;
import com.f2x.neurohub.tracking.lot.LotReference;
import com.f2x.neurohub.tracking.unit.SerialReference;
import com.f2x.neurohub.tracking.unit.UnitIdentity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One attempt of a step, as it was recorded. It is written by the execution of steps only. */
@Entity
@Immutable
@Table(name = "process_data")
class ProcessData extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private LotReference lot;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "wip_id")
    private @Nullable UnitIdentity wipItem;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SerialReference serial;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NamedProcess process;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NamedUser operator;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable NamedEquipment equipment;

    private @Nullable Long processSessionId;

    @Enumerated(EnumType.STRING)
    private DataLevel dataLevel;

    private int attemptNo;

    @Column(name = "recorded_by")
    private long recordedBy;

    private @Nullable Long recordedWith;
    private @Nullable Long completedBy;
    private @Nullable Long abortedBy;
    private @Nullable Long endRecordedBy;
    private @Nullable Long endRecordedWith;
    private @Nullable String reportedOperator;

    @Enumerated(EnumType.STRING)
    private @Nullable OperatorDoubt operatorDoubt;

    private @Nullable String reportedEquipment;

    @Enumerated(EnumType.STRING)
    private @Nullable EquipmentDoubt equipmentDoubt;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String measurements;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String verdicts;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String defects;

    private @Nullable String notes;

    @Column
    private Instant startedAt;

    private @Nullable Instant completedAt;
    private @Nullable Integer durationSeconds;
    private @Nullable Instant abortedAt;
    private @Nullable String abortReason;
    private @Nullable Instant supersededAt;
    private @Nullable Long supersededBy;
    private @Nullable Long supersededWith;

    @Column(name = "is_retest")
    private boolean retest;

    /** For JPA only. */
    protected ProcessData() {}

    LotReference getLot() {
        return lot;
    }

    @Nullable
    UnitIdentity getWipItem() {
        return wipItem;
    }

    @Nullable
    SerialReference getSerial() {
        return serial;
    }

    NamedProcess getProcess() {
        return process;
    }

    NamedUser getOperator() {
        return operator;
    }

    @Nullable
    NamedEquipment getEquipment() {
        return equipment;
    }

    @Nullable
    Long getProcessSessionId() {
        return processSessionId;
    }

    DataLevel getDataLevel() {
        return dataLevel;
    }

    int getAttemptNo() {
        return attemptNo;
    }

    long getRecordedBy() {
        return recordedBy;
    }

    @Nullable
    Long getCompletedBy() {
        return completedBy;
    }

    @Nullable
    Long getRecordedWith() {
        return recordedWith;
    }

    @Nullable
    Long getAbortedBy() {
        return abortedBy;
    }

    @Nullable
    Long getEndRecordedBy() {
        return endRecordedBy;
    }

    @Nullable
    Long getEndRecordedWith() {
        return endRecordedWith;
    }

    @Nullable
    Long getSupersededWith() {
        return supersededWith;
    }

    @Nullable
    String getReportedOperator() {
        return reportedOperator;
    }

    @Nullable
    OperatorDoubt getOperatorDoubt() {
        return operatorDoubt;
    }

    boolean isRetest() {
        return retest;
    }

    @Nullable
    String getReportedEquipment() {
        return reportedEquipment;
    }

    @Nullable
    EquipmentDoubt getEquipmentDoubt() {
        return equipmentDoubt;
    }

    @Nullable
    Result getResult() {
        return result;
    }

    /** How many characters of JSON it holds. */
    long weight() {
        return (long) measurements.length() + verdicts.length() + defects.length();
    }

    RawJson getMeasurements() {
        return RawJson.dense(measurements);
    }

    @Nullable
    Verdict getVerdict() {
        return verdict;
    }

    StoredJudgements getVerdicts() {
        return new StoredJudgements(verdicts);
    }

    RawJson getDefects() {
        return RawJson.dense(defects);
    }

    @Nullable
    String getNotes() {
        return notes;
    }

    /** Read as a sort key, too. */
    public Instant getStartedAt() {
        return startedAt;
    }

    @Nullable
    Instant getCompletedAt() {
        return completedAt;
    }

    @Nullable
    Integer getDurationSeconds() {
        return durationSeconds;
    }

    @Nullable
    Instant getAbortedAt() {
        return abortedAt;
    }

    @Nullable
    String getAbortReason() {
        return abortReason;
    }

    @Nullable
    Instant getSupersededAt() {
        return supersededAt;
    }

    @Nullable
    Long getSupersededBy() {
        return supersededBy;
    }
}
