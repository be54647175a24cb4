package com.f2x.neurohub.quality;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
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
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 for an unknown lot or process
     */
    LotYield of(long lotId, String process, @Nullable String carrier) {
        String code = Texts.code(process);
        YieldStore.Subject subject = store.find(lotId, code)
                .orElseThrow(() -> Rule.LOT_NOT_FOUND.because("Lot with ID %d not found".formatted(lotId)));
        if (subject.processId() == null) {
            throw Rule.PROCESS_NOT_FOUND.at("process", "Process %s not found".formatted(code));
        }
        LotYield.Counts counts = store.count(lotId, subject.processId(), carrier);
        return LotYield.of(subject.lotNumber(), code, carrier, counts);
    }
}
