package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.stereotype.Service;

/** The rework orders, which nobody changes or removes. */
@Service
class ReworkOrderService extends BaseService<ReworkOrder> {

    ReworkOrderService(ReworkOrderRepository repository) {
        super(
                repository,
                Resource.paged(
                        "Rework order",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(
                                ReworkOrder_.lot, ReworkOrder_.wipItem, ReworkOrder_.serial, ReworkOrder_.process),
                        Sorts.byDescending(ReworkOrder_.CREATED_AT)));
    }
}
