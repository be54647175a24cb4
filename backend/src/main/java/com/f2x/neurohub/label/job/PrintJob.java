package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A label to print, or printed. It is written by {@link PrintJobStore} and by the trigger of steps. */
@Entity
@Immutable
@Table(name = "print_jobs")
class PrintJob extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private LabelType labelType;

    @Formula("""
            case label_type
                when 'LOT_LABEL' then (select l.lot_number from lots l where l.id = lot_id)
                when 'SERIAL_LABEL' then (select s.serial_number from serials s where s.wip_item_id = wip_item_id)
                when 'WIP_LABEL' then (select w.wip_id from wip_items w where w.id = wip_item_id)
                else 'TEST' end
            """)
    private @Nullable String labelId;

    private @Nullable Long lotId;
    private @Nullable Long wipItemId;
    private long printerId;
    private @Nullable Long processDataId;
    private @Nullable Long requestedBy;
    private @Nullable Long requestedWith;
    private @Nullable Long cancelledBy;
    private @Nullable Long cancelledWith;

    @Enumerated(EnumType.STRING)
    private PrintStatus status;

    private @Nullable Long reprintOf;
    private @Nullable String reason;
    private int attempts;
    private @Nullable String lastFailure;

    @Column
    private @Nullable Instant endedAt;

    /** For JPA only. */
    protected PrintJob() {}

    PrintJobView view() {
        return new PrintJobView(
                getId(),
                labelType,
                labelId,
                lotId,
                wipItemId,
                printerId,
                processDataId,
                requestedBy,
                status,
                reprintOf,
                reason,
                attempts,
                lastFailure,
                getCreatedAt(),
                endedAt,
                requestedWith,
                cancelledBy,
                cancelledWith);
    }
}
