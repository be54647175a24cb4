package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.stereotype.Service;

/** The deliveries that were received, which nobody changes. */
@Service
class DeliveryService extends BaseService<Delivery> {

    private final DeliveryStore store;

    DeliveryService(DeliveryRepository repository, DeliveryStore store) {
        super(
                repository,
                Resource.paged(
                        "Webhook delivery",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(Delivery_.source),
                        Sorts.byDescending(Delivery_.CREATED_AT)));
        this.store = store;
    }

    /**
     * The bytes that were received.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such delivery
     */
    byte[] body(long id) {
        return store.body(id).orElseThrow(() -> missing(id));
    }
}
