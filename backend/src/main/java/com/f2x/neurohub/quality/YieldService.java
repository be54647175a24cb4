package com.f2x.neurohub.quality;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.ProcessReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Yields: one statement for what is asked about, one for the counts. */
@Service
@Transactional(readOnly = true)
class YieldService {

    private final YieldStore store;

    YieldService(YieldStore store) {
        this.store = store;
    }

    /**
     * Counts the yields of a step of a lot.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 for an unknown lot or process, 422 for a process
     *     that is not on the lot's route
     */
    LotYield of(long lotId, String process, @Nullable String carrier) {
        YieldStore.Subject subject = store.find(lotId, new ProcessReference(process))
                .orElseThrow(() -> Rule.LOT_NOT_FOUND.because("Lot with ID %d not found", lotId));
        if (subject.processId() == null || subject.processCode() == null) {
            throw Rule.PROCESS_NOT_FOUND.at("process", "Process %s not found", process);
        }
        if (!subject.onRoute()) {
            throw Rule.STEP_NOT_ON_ROUTE.at(
                    "process", "Process %s is not on the route of LOT %s", subject.processCode(), subject.lotNumber());
        }
        LotYield.Counts counts = store.count(lotId, subject.processId(), carrier);
        return LotYield.of(subject.lotNumber(), subject.processCode(), carrier, counts);
    }
}
