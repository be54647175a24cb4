package com.f2x.neurohub.alert;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.before;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.AlertType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which alerts a list shows; the members given must all hold.
 *
 * @param status state; all but those archived if absent
 * @param severity how urgent
 * @param alertType what about
 * @param lotId the lot
 * @param resolved whether they are over
 * @param startDate first day on which they were raised
 * @param endDate last such day
 */
record AlertFilter(
        @Nullable AlertStatus status,
        @Nullable AlertSeverity severity,
        @BindParam("alert_type") @Nullable AlertType alertType,
        @BindParam("lot_id") @Nullable Long lotId,
        @Nullable Boolean resolved,
        @BindParam("start_date") @Nullable LocalDate startDate,
        @BindParam("end_date") @Nullable LocalDate endDate) {

    /** The condition, with days as the plant has them. */
    Specification<Alert> toSpecification(ZoneId zone) {
        Instant end = endDate == null ? null : begin(endDate.plusDays(1), zone);
        return Specification.allOf(
                inState(status),
                equal(Alert_.severity, severity),
                equal(Alert_.alertType, alertType),
                related(Alert_.lot, lotId),
                isResolved(resolved),
                atLeast(Alert_.createdAt, startDate == null ? null : begin(startDate, zone)),
                before(Alert_.createdAt, end));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The state is written out, not sent: an index has the alerts that are not archived. */
    private static Specification<Alert> inState(@Nullable AlertStatus status) {
        return status == null
                ? (root, query, criteria) ->
                        criteria.notEqual(root.get(Alert_.status), criteria.literal(AlertStatus.ARCHIVED))
                : equal(Alert_.status, status);
    }

    private static Specification<Alert> isResolved(@Nullable Boolean resolved) {
        if (resolved == null) {
            return Specification.unrestricted();
        }
        return (root, query, criteria) -> resolved
                ? criteria.isNotNull(root.get(Alert_.resolvedAt))
                : criteria.isNull(root.get(Alert_.resolvedAt));
    }
}
