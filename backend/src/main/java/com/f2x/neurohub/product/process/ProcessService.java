package com.f2x.neurohub.product.process;

import com.f2x.neurohub.product.catalogue.CatalogueOwners;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
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
        super(
                processes,
                Resource.whole(
                        "Process",
                        Rule.PROCESS_NOT_FOUND,
                        () -> FetchPlan.<Process>standard().full(Process_.defectCodes, Process_.measurementSpecs),
                        Sorts.by(Process_.SORT_ORDER).and(Process_.PROCESS_NUMBER)));
        this.processes = processes;
    }

    /** Reads a process by its number; an unknown one is 404. */
    ProcessView byNumber(int number, FetchLevel level) {
        return requireBy(Process_.processNumber, number, "number", level, ProcessView::of);
    }

    /** Reads a process by its code, in any case; an unknown one is 404. */
    ProcessView byCode(String code, FetchLevel level) {
        return requireBy(Process_.processCode, Texts.code(code), "code", level, ProcessView::of);
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
            throw Rule.INVALID_CONTENT.at("process_id", "Process with ID %d not found", id);
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
                "uk_processes_process_code", Refusal.duplicate("process_code", "Process code"),
                "chk_processes_process_number_in_use",
                        Refusal.inUse(ProcessCodes.NUMBER, "The process number", "lots or process data"),
                "chk_processes_process_code_in_use",
                        Refusal.inUse("process_code", "The process code", "lots or process data")));
    }
}
