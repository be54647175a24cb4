package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one record in a transaction of its own; a deadlock or serialisation failure is tried again. */
@Service
@RetriesLostRaces
class RecordIngest {

    private final ChunkIngest chunks;

    RecordIngest(ChunkIngest chunks) {
        this.chunks = chunks;
    }

    @Transactional
    Receipt take(Delivery delivery, IngestMode mode) {
        return chunks.take(List.of(delivery), mode).get(0);
    }

    /**
     * Takes one record, as {@link #take} does.
     *
     * @throws ProblemException if it is rejected; nothing is stored then
     */
    @Transactional
    Receipt takeOrRefuse(Delivery delivery, IngestMode mode) {
        Receipt receipt = take(delivery, mode);
        if (receipt.refusal() != null) {
            throw receipt.refusal();
        }
        return receipt;
    }
}
