package com.f2x.neurohub.product.process;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A process as what is done in it shows it: read only, without what a summary does not tell. */
@Entity
@Immutable
@Table(name = "processes")
public class NamedProcess extends BaseEntity {

    private int processNumber;

    @Column
    private String processCode;

    @Column
    private String processNameKo;

    @Column
    private String processNameEn;

    /** For JPA only. */
    protected NamedProcess() {}

    public String getProcessNameEn() {
        return processNameEn;
    }

    ProcessSummary summary() {
        return new ProcessSummary(getId(), processNumber, processCode, processNameKo, processNameEn);
    }
}
