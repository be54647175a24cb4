package com.f2x.neurohub.signature;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.atMost;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.signature.SignedAction;
import com.f2x.neurohub.shared.text.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which signatures a list shows; the members given must all hold.
 *
 * @param userId those of a signer
 * @param action those for an action
 * @param entityType those for something of a table
 * @param entityId those for the row of that number
 * @param startDate first time
 * @param endDate last time
 */
record SignatureFilter(
        @BindParam("user_id") @Nullable Long userId,
        @Nullable SignedAction action,
        @BindParam("entity_type") @Text(CODE) @Nullable String entityType,
        @BindParam("entity_id") @Nullable Long entityId,
        @BindParam("start_date") @Nullable Instant startDate,
        @BindParam("end_date") @Nullable Instant endDate)
        implements Filter<Signature> {

    @Override
    public Specification<Signature> toSpecification() {
        return Specification.allOf(
                equal(Signature_.userId, userId),
                equal(Signature_.action, action),
                equal(Signature_.entityType, entityType),
                equal(Signature_.entityId, entityId),
                atLeast(Signature_.createdAt, startDate),
                atMost(Signature_.createdAt, endDate));
    }
}
