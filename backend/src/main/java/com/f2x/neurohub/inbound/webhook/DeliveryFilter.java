package com.f2x.neurohub.inbound.webhook;

import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.Filter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which deliveries a list shows.
 *
 * @param sourceId those of one source
 * @param deliveryId the one with the sender's number
 */
record DeliveryFilter(
        @BindParam("source_id") @Nullable Long sourceId,
        @BindParam("delivery_id") @Nullable UUID deliveryId) implements Filter<Delivery> {

    @Override
    public Specification<Delivery> toSpecification() {
        return Specification.allOf(related(Delivery_.source, sourceId), equal(Delivery_.deliveryId, deliveryId));
    }
}
