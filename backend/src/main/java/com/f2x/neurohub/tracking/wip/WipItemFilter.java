package com.f2x.neurohub.tracking.wip;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;
import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.tracking.unit.SerialReference_;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.WipStatus;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Subquery;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which WIP items a list shows; the members given must all hold.
 *
 * @param lotId the lot they belong to
 * @param status state
 * @param processId the process they are at
 * @param unitMark the customer's mark
 * @param carrier what the mark is on
 */
record WipItemFilter(
        @BindParam("lot_id") @Nullable Long lotId,
        @Nullable WipStatus status,
        @BindParam("process_id") @Nullable Long processId,
        @BindParam("unit_mark") @Text(UNIT) @Nullable String unitMark,
        @Text(CODE) @Nullable String carrier)
        implements Filter<WipItem> {

    /** The units whose serial number, mark or row number a reference may be. */
    static Filter<WipItem> called(UnitReference unit) {
        Long number = unit.number();
        Specification<WipItem> other = number == null
                ? serialNumbered(unit.text())
                : (root, query, criteria) -> criteria.equal(root.get(WipItem_.id), number);
        Specification<WipItem> marked =
                (root, query, criteria) -> criteria.equal(root.get(WipItem_.unitMark), unit.mark());
        return () -> marked.or(other);
    }

    private static Specification<WipItem> serialNumbered(String serialNumber) {
        return (root, query, criteria) -> {
            Subquery<Integer> serials = query.subquery(Integer.class);
            Path<String> number = serials.correlate(root).join(WipItem_.serials).get(SerialReference_.serialNumber);
            return criteria.exists(serials.select(criteria.literal(1)).where(criteria.equal(number, serialNumber)));
        };
    }

    @Override
    public Specification<WipItem> toSpecification() {
        return Specification.allOf(
                related(WipItem_.lot, lotId),
                equal(WipItem_.status, status),
                related(WipItem_.currentProcess, processId),
                equal(WipItem_.unitMark, unitMark),
                equal(WipItem_.carrier, carrier));
    }
}
