package com.f2x.neurohub.audit.log;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.atMost;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Text;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which rows of the trail a list shows; the members given must all hold.
 *
 * @param entityType those about a table
 * @param entityId those about the row of that number
 * @param userId those in the name of a user
 * @param action those of an action
 * @param source those of the application, or those of others
 * @param requestId those of one request; it is looked for from the first time on, which must be given
 * @param startDate first time
 * @param endDate last time
 */
record AuditLogFilter(
        @BindParam("entity_type") @Text(CODE) @Nullable String entityType,
        @BindParam("entity_id") @Nullable Long entityId,
        @BindParam("user_id") @Nullable Long userId,
        @Text(CODE) @Nullable String action,
        @Nullable ChangeSource source,
        @BindParam("request_id") @Text(CODE) @Nullable String requestId,
        @BindParam("start_date") @Nullable Instant startDate,
        @BindParam("end_date") @Nullable Instant endDate)
        implements Filter<AuditLog> {

    static AuditLogFilter ofEntity(String type, long id) {
        return new AuditLogFilter(type, id, null, null, null, null, null, null);
    }

    static AuditLogFilter ofUser(long user) {
        return new AuditLogFilter(null, null, user, null, null, null, null, null);
    }

    static AuditLogFilter ofAction(String action) {
        return new AuditLogFilter(null, null, null, action, null, null, null, null);
    }

    @Override
    public Specification<AuditLog> toSpecification() {
        if (StringUtils.hasText(requestId) && startDate == null) {
            // There is no index of requests, which every write would pay for.
            throw Rule.MISSING_CONTENT.at("start_date", "must be given with request_id");
        }
        return Specification.allOf(
                equal(AuditLog_.entityType, entityType),
                equal(AuditLog_.entityId, entityId),
                equal(AuditLog_.userId, userId),
                equal(AuditLog_.action, action == null ? null : action.toUpperCase(Locale.ROOT)),
                equal(AuditLog_.source, source),
                equal(AuditLog_.requestId, requestId),
                atLeast(AuditLog_.createdAt, startDate),
                atMost(AuditLog_.createdAt, endDate));
    }
}
