package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A defect that a process knows; strict steps take no other. */
@Entity
@Table(name = "defect_codes")
public class DefectCode extends EditableEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "process_id")
    private Process process;

    @Column
    private String code;

    @Column
    private String name;

    @Column(name = "is_active")
    private boolean active;

    /** For JPA only. */
    protected DefectCode() {}

    DefectCode(Process process, CreateDefectCode defect) {
        this.process = process;
        code = defect.code();
        name = defect.name();
        active = or(defect.isActive(), true);
    }

    void edit(UpdateDefectCode defect) {
        name = or(defect.name(), name);
        active = or(defect.isActive(), active);
    }

    void deactivate() {
        active = false;
    }

    public Process getProcess() {
        return process;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
