package com.f2x.neurohub.outbound.subscription;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which subscriptions a list shows.
 *
 * @param isActive only those that are told, or only the others
 */
record WebhookSubscriptionFilter(
        @BindParam("is_active") @Nullable Boolean isActive) implements Filter<WebhookSubscription> {

    @Override
    public Specification<WebhookSubscription> toSpecification() {
        return equal(WebhookSubscription_.active, isActive);
    }
}
