package com.f2x.neurohub.execution.record;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/** The record of every attempt, which nobody changes or removes. */
@Service
public class ProcessDataService extends BaseService<ProcessData> {

    ProcessDataService(ProcessDataRepository repository) {
        super(
                repository,
                Resource.paged(
                        "Process data",
                        Rule.PROCESS_DATA_NOT_FOUND,
                        () -> FetchPlan.standard(
                                ProcessData_.lot,
                                ProcessData_.wipItem,
                                ProcessData_.serial,
                                ProcessData_.process,
                                ProcessData_.operator,
                                ProcessData_.equipment),
                        Sorts.byDescending(ProcessData_.STARTED_AT)));
    }

    @Bean
    static ConstraintRules processDataConstraints() {
        return new ConstraintRules(Map.of(
                "chk_process_data_transition",
                Refusal.at(Rule.STEP_ALREADY_COMPLETED, "id", "What is recorded of an attempt does not change"),
                "chk_process_data_measurements_size",
                Refusal.at(Rule.INVALID_CONTENT, "measurements", "There are too many measurements"),
                "chk_process_data_defects_count",
                Refusal.at(Rule.INVALID_CONTENT, "defects", "There are too many defects")));
    }

    @Override
    protected long weight(ProcessData attempt) {
        return attempt.weight();
    }

    /**
     * Reads an attempt.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none
     */
    public ProcessDataView read(long id) {
        return require(id, FetchLevel.STANDARD, ProcessDataView::of);
    }
}
