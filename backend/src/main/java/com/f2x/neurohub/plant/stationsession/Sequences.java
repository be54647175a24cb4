package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The test sequences that stations ran, by the sessions in which they did. */
@Service
@Transactional(readOnly = true)
class Sequences {

    private final SequenceStore store;

    Sequences(SequenceStore store) {
        this.store = store;
    }

    /**
     * A page of sequences by name.
     *
     * @param process only those that this process ran last
     * @param part only those whose name contains it, in any case
     */
    SequenceView.SequencePage page(@Nullable Long process, @Nullable String part, int skip, int limit) {
        return new SequenceView.SequencePage(
                store.page(process, part, skip, limit), store.count(process, part), skip, limit);
    }

    /**
     * Reads a sequence.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if no session ran it
     */
    SequenceView.SequenceDetail read(String name) {
        return store.find(name).orElseThrow(() -> Rule.RESOURCE_NOT_FOUND.because("Sequence %s not found", name));
    }
}
