package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.FetchPlan;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.stereotype.Service;

/** The rework orders, which nobody changes or removes. */
@Service
class ReworkOrderService extends BaseService<ReworkOrder> {

    private static final Resource RESOURCE = new Resource(
            "Rework order",
            Rule.RESOURCE_NOT_FOUND,
            FetchPlan.joining(ReworkOrder_.LOT, ReworkOrder_.WIP_ITEM, ReworkOrder_.SERIAL, ReworkOrder_.PROCESS),
            Sorts.byDescending("created_at", ReworkOrder_.CREATED_AT));

    ReworkOrderService(ReworkOrderRepository repository) {
        super(repository, RESOURCE);
    }
}
