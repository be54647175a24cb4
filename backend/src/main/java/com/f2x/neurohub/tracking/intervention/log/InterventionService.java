package com.f2x.neurohub.tracking.intervention.log;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.stereotype.Service;

/** The record of every intervention, which nobody changes or removes. */
@Service
class InterventionService extends BaseService<RecordedIntervention> {

    InterventionService(InterventionRepository repository) {
        super(
                repository,
                Resource.paged(
                        "Intervention",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(
                                RecordedIntervention_.lot, RecordedIntervention_.wipItem, RecordedIntervention_.serial),
                        Sorts.byDescending(RecordedIntervention_.CREATED_AT)));
    }
}
