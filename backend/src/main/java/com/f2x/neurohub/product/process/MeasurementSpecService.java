package com.f2x.neurohub.product.process;

import static com.f2x.neurohub.shared.entity.Filters.related;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measurement specs of processes. */
@Service
class MeasurementSpecService extends BaseService<MeasurementSpec> {

    private final ProcessService processes;

    MeasurementSpecService(MeasurementSpecRepository repository, ProcessService processes) {
        super(
                repository,
                Resource.whole(
                        "Measurement spec",
                        Rule.RESOURCE_NOT_FOUND,
                        FetchPlan.standard(),
                        Sorts.by(MeasurementSpec_.CODE)));
        this.processes = processes;
    }

    /** Lists one process's; an unknown process is 404, one without any an empty list. */
    Listed<MeasurementSpecView> list(long processId, ListQuery query) {
        Listed<MeasurementSpecView> listed = list(
                () -> related(MeasurementSpec_.process, processId), query, (row, level) -> MeasurementSpecView.of(row));
        if (listed.items().isEmpty()) {
            processes.owner(processId);
        }
        return listed;
    }

    @Transactional
    MeasurementSpecView add(long processId, CreateMeasurementSpec measurementSpec) {
        return create(
                () -> new MeasurementSpec(processes.owner(processId), measurementSpec),
                (row, level) -> MeasurementSpecView.of(row));
    }

    @Transactional
    MeasurementSpecView edit(long processId, long id, @Nullable Integer version, Consumer<MeasurementSpec> change) {
        Consumer<MeasurementSpec> changeOwn = row -> {
            if (row.getProcess().getId() != processId) {
                throw missing(id);
            }
            change.accept(row);
        };
        return change(id, version, changeOwn, (row, level) -> MeasurementSpecView.of(row));
    }

    @Bean
    static ConstraintRules measurementSpecConstraints() {
        return new ConstraintRules(Map.of(
                "uk_measurement_specs_process_code",
                Refusal.duplicate("code", "Measurement spec"),
                "chk_measurement_specs_limits",
                new Refusal(Rule.INVALID_CONTENT, "upper_limit", "must not be below lower_limit")));
    }
}
