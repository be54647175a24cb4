package com.f2x.neurohub.execution.record;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.FetchPlan;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import org.springframework.stereotype.Service;

/** The record of every attempt, which nobody changes or removes. */
@Service
class ProcessDataService extends BaseService<ProcessData> {

    private static final Resource RESOURCE = new Resource(
            "Process data",
            Rule.PROCESS_DATA_NOT_FOUND,
            FetchPlan.joining(
                    ProcessData_.LOT,
                    ProcessData_.WIP_ITEM,
                    ProcessData_.SERIAL,
                    ProcessData_.PROCESS,
                    ProcessData_.OPERATOR,
                    ProcessData_.EQUIPMENT),
            Sorts.byDescending("started_at", ProcessData_.STARTED_AT));

    ProcessDataService(ProcessDataRepository repository) {
        super(repository, RESOURCE);
    }
}
