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

/** The defect codes of processes. */
@Service
class DefectCodeService extends BaseService<DefectCode> {

    private final ProcessService processes;

    DefectCodeService(DefectCodeRepository repository, ProcessService processes) {
        super(
                repository,
                Resource.whole(
                        "Defect code", Rule.RESOURCE_NOT_FOUND, FetchPlan.standard(), Sorts.by(DefectCode_.CODE)));
        this.processes = processes;
    }

    /** Lists one process's; an unknown process is 404, one without any an empty list. */
    Listed<DefectCodeView> list(long processId, ListQuery query) {
        Listed<DefectCodeView> listed =
                list(() -> related(DefectCode_.process, processId), query, (row, level) -> DefectCodeView.of(row));
        if (listed.items().isEmpty()) {
            processes.owner(processId);
        }
        return listed;
    }

    @Transactional
    DefectCodeView add(long processId, CreateDefectCode defectCode) {
        return create(
                () -> new DefectCode(processes.owner(processId), defectCode), (row, level) -> DefectCodeView.of(row));
    }

    @Transactional
    DefectCodeView edit(long processId, long id, @Nullable Integer version, Consumer<DefectCode> change) {
        Consumer<DefectCode> changeOwn = row -> {
            if (row.getProcess().getId() != processId) {
                throw missing(id);
            }
            change.accept(row);
        };
        return change(id, version, changeOwn, (row, level) -> DefectCodeView.of(row));
    }

    @Bean
    static ConstraintRules defectCodeConstraints() {
        return new ConstraintRules(Map.of("uk_defect_codes_process_code", Refusal.duplicate("code", "Defect code")));
    }
}
