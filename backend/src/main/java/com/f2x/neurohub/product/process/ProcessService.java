package com.f2x.neurohub.product.process;

import com.f2x.neurohub.product.catalogue.CatalogueOwners;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Processes. */
@Service
public class ProcessService extends BaseService<Process> implements CatalogueOwners {

    private final ProcessRepository processes;

    ProcessService(ProcessRepository processes) {
        super(processes, new Resource<>("Process", Rule.PROCESS_NOT_FOUND, FetchPlan.<Process>standard().full(Process_.defectCodes, Process_.measurementSpecs), Sorts.by("sort_order", Process_.SORT_ORDER).and(ProcessCodes.NUMBER, Process_.PROCESS_NUMBER)));
        this.processes = processes;
    }

    /** The processes that make up the default route now, in its order. */
    public List<Process> onDefaultRoute() {
        return processes.findByActiveTrueAndDefaultRouteTrueOrderByProcessNumber();
    }

    /** All processes; there are at most a hundred. */
    public List<Process> all() {
        return processes.findAll();
    }

    /**
     * Makes sure that the process a row shall refer to exists; null names none.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 at {@code process_id} if there is none
     */
    public void requireKnown(@Nullable Long id) {
        if (id != null && !processes.existsById(id)) {
            throw Rule.INVALID_CONTENT.at("process_id", "Process with ID %d not found".formatted(id));
        }
    }

    @Override
    public void requireOwner(long processId) {
        if (!processes.existsById(processId)) {
            throw missing(processId);
        }
    }

    /** Makes a process that keeps the rule of the default route; it is not stored yet. */
    @Transactional
    Process prepare(CreateProcess creation) {
        processes.lockOrder();
        Process process = new Process(creation);
        List<Process> all = new ArrayList<>(processes.findAll());
        all.add(process);
        ProcessOrder.check(all);
        return process;
    }

    /** Edits a process so that the rule of the default route is kept. */
    @Transactional
    void edit(Process process, UpdateProcess change) {
        processes.lockOrder();
        List<Process> all = processes.findAll();
        process.edit(change);
        ProcessOrder.check(all);
    }

    @Override
    @Transactional
    public void remove(long id) {
        processes.lockOrder();
        super.remove(id);
        ProcessOrder.check(processes.findAll());
    }

    @Bean
    static ConstraintRules processConstraints() {
        return new ConstraintRules(Map.of(
                "uk_processes_process_number", Refusal.duplicate(ProcessCodes.NUMBER, "Process number"),
                "uk_processes_process_code", Refusal.duplicate("process_code", "Process code")));
    }
}
