package com.f2x.neurohub.outbound.subscription;

import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.stereotype.Service;

/** What receivers refused too often. */
@Service
class DeadLetterService extends BaseService<DeadLetter> {

    DeadLetterService(DeadLetterRepository repository) {
        super(
                repository,
                Resource.paged(
                        "Dead letter",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.byDescending(DeadLetter_.CREATED_AT)));
    }

    /** The dead letters of a subscription; none if there is no such subscription. */
    Listed<DeadLetterView> of(long subscriptionId, ListQuery query) {
        return list(() -> related(DeadLetter_.subscription, subscriptionId), query, DeadLetterView::of);
    }
}
