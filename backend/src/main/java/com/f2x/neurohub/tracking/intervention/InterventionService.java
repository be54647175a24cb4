package com.f2x.neurohub.tracking.intervention;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.FetchPlan;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.stereotype.Service;

/** The record of every intervention, which nobody changes or removes. */
@Service
class InterventionService extends BaseService<RecordedIntervention> {

    private static final Resource RESOURCE = new Resource(
            "Intervention",
            Rule.RESOURCE_NOT_FOUND,
            FetchPlan.joining(RecordedIntervention_.LOT, RecordedIntervention_.WIP_ITEM, RecordedIntervention_.SERIAL),
            Sorts.byDescending("created_at", RecordedIntervention_.CREATED_AT));

    InterventionService(InterventionRepository repository) {
        super(repository, RESOURCE);
    }
}
