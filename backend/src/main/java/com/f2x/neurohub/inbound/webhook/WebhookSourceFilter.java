package com.f2x.neurohub.inbound.webhook;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which webhook sources a list shows.
 *
 * @param isActive only those whose deliveries are accepted, or only the others
 */
record WebhookSourceFilter(@BindParam("is_active") @Nullable Boolean isActive) implements Filter<WebhookSource> {

    @Override
    public Specification<WebhookSource> toSpecification() {
        return equal(WebhookSource_.active, isActive);
    }
}
