package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What came of a label, as the node that printed wrote it. */
@Entity
@Immutable
@Table(name = "print_logs")
class PrintLog extends BaseEntity {

    private long printJobId;

    @Enumerated(EnumType.STRING)
    private LabelType labelType;

    @Column
    private String labelId;

    @Enumerated(EnumType.STRING)
    private PrintOutcome status;

    @Column
    private String printerIp;

    private int printerPort;
    private @Nullable String errorMessage;

    /** For JPA only. */
    protected PrintLog() {}

    PrintLogView view() {
        return new PrintLogView(
                getId(), printJobId, labelType, labelId, status, printerIp, printerPort, errorMessage, getCreatedAt());
    }
}
