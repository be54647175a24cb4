package com.f2x.neurohub.label.job;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which print jobs a list shows; the members given must all hold.
 *
 * @param status those in a state
 * @param labelType those of one kind of labels
 * @param printerId those of a printer
 * @param lotId those of a lot and its units
 * @param wipItemId those of a unit
 */
record PrintJobFilter(
        @Nullable PrintStatus status,
        @BindParam("label_type") @Nullable LabelType labelType,
        @BindParam("printer_id") @Nullable Long printerId,
        @BindParam("lot_id") @Nullable Long lotId,
        @BindParam("wip_item_id") @Nullable Long wipItemId)
        implements Filter<PrintJob> {

    @Override
    public Specification<PrintJob> toSpecification() {
        return Specification.allOf(
                equal(PrintJob_.status, status),
                equal(PrintJob_.labelType, labelType),
                equal(PrintJob_.printerId, printerId),
                equal(PrintJob_.lotId, lotId),
                equal(PrintJob_.wipItemId, wipItemId));
    }
}
