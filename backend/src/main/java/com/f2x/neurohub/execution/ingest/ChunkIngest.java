package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.ingest.IngestStore.Stored;
import com.f2x.neurohub.execution.ingest.run.CompletedRun;
import com.f2x.neurohub.execution.ingest.run.CompletedRun.Ending;
import com.f2x.neurohub.execution.ingest.run.RunBook;
import com.f2x.neurohub.execution.ingest.run.RunRecording;
import com.f2x.neurohub.execution.ingest.run.RunRecording.Announced;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.ProcessReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a chunk of records in one transaction: each is created, recognised or rejected by itself. */
@Service
class ChunkIngest {

    private final IngestStore store;
    private final UnitLookup units;
    private final IngestNames names;
    private final RunRecording recording;

    ChunkIngest(IngestStore store, UnitLookup units, IngestNames names, RunRecording recording) {
        this.store = store;
        this.units = units;
        this.names = names;
        this.recording = recording;
    }

    /**
     * Takes records in their order.
     *
     * @return what became of each, in the same order; true only once the transaction has ended well
     */
    @Transactional
    List<Receipt> take(List<Delivery> deliveries, IngestMode mode) {
        Map<String, Stored> known = store.findRecords(mode.source(), recordIds(deliveries));
        List<Candidate> candidates = deliveries.stream()
                .map(delivery -> Candidate.of(delivery, known))
                .toList();
        units.resolve(candidates, mode);
        List<Announced> announced = candidates.stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.announced()))
                .toList();
        RunBook book = recording.open(announced, candidates.size(), mode.historical());
        if (!announced.isEmpty()) {
            // Whoever delivered the same at the same time has ended now that the units are locked.
            known.putAll(store.findRecords(mode.source(), recordIds(deliveries)));
        }
        List<Stored> created = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        IngestNames.Resolved resolved = names.of(mode);
        for (Candidate candidate : candidates) {
            receipts.add(take(candidate, known, book, resolved, created));
        }
        recording.write(book, mode.caller().userId());
        if (!created.isEmpty()) {
            store.insertRecords(mode.source(), created);
        }
        return receipts;
    }

    private static List<String> recordIds(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(Delivery::record)
                .filter(Objects::nonNull)
                .map(IngestRecord::recordId)
                .distinct()
                .toList();
    }

    private Receipt take(
            Candidate candidate,
            Map<String, Stored> known,
            RunBook book,
            IngestNames.Resolved resolved,
            List<Stored> created) {
        Delivery delivery = candidate.delivery();
        try {
            IngestRecord record = candidate.readable();
            Stored stored = known.get(record.recordId());
            if (stored != null) {
                return repeated(candidate, stored);
            }
            long id = recording.record(book, candidate.unit(), run(record, candidate.judged(), resolved));
            Stored now = new Stored(record.recordId(), candidate.hash(), id);
            known.put(record.recordId(), now);
            created.add(now);
            return Receipt.created(delivery, id);
        } catch (ProblemException refusal) {
            return Receipt.rejected(delivery, refusal);
        }
    }

    private static Receipt repeated(Candidate candidate, Stored stored) {
        if (stored.contentHash().equals(candidate.hash())) {
            return Receipt.duplicate(candidate.delivery(), stored.processDataId());
        }
        throw Rule.RECORD_CONFLICT.at("record_id", "Record %s already exists with other content", stored.recordId());
    }

    private static CompletedRun run(IngestRecord record, Ending ending, IngestNames.Resolved resolved) {
        return new CompletedRun(
                new ProcessReference(record.process()),
                record.dataLevel(),
                record.startedAt(),
                record.completedAt(),
                ending,
                resolved.operator(record.operator()),
                record.operator(),
                resolved.equipment(record.equipment()),
                record.equipment());
    }
}
