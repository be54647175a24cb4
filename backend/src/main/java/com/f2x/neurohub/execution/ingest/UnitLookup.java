package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.ingest.IngestStore.FoundUnit;
import com.f2x.neurohub.execution.ingest.IngestStore.UnitKey;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.wip.UnitRegistration;
import com.f2x.neurohub.tracking.wip.UnitRegistration.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds the units that records are about, and registers unknown ones where that is wanted. */
@Component
class UnitLookup {

    private final IngestStore store;
    private final UnitRegistration registration;

    UnitLookup(IngestStore store, UnitRegistration registration) {
        this.store = store;
        this.registration = registration;
    }

    /** Tells each record its unit; one whose lot is unknown is refused. */
    void resolve(List<Candidate> all, IngestMode mode) {
        List<Candidate> candidates = all.stream().filter(Candidate::wantsUnit).toList();
        if (candidates.isEmpty()) {
            return;
        }
        Map<String, Long> lots = store.findLots(candidates.stream()
                .map(candidate -> candidate.readable().lotKey())
                .distinct()
                .toList());
        List<UnitKey> keys = keys(candidates, lots);
        Map<Integer, FoundUnit> found = store.findUnits(keys);
        if (mode.createMissingUnits() && register(keys, found)) {
            found = store.findUnits(keys);
            refuseWhatFoundNoRoom(keys, found, candidates);
        }
        found.forEach((place, unit) -> take(candidates.get(place), unit));
    }

    private static void take(Candidate candidate, FoundUnit unit) {
        if (unit.hits() > 1) {
            candidate.refuse(Rule.MARK_AMBIGUOUS.at(
                    "carrier",
                    "must be told: %d units of LOT %s have the mark %s",
                    unit.hits(),
                    candidate.readable().lot(),
                    candidate.readable().unit()));
        } else {
            candidate.found(unit.wipItemId());
        }
    }

    private static void refuseWhatFoundNoRoom(
            List<UnitKey> keys, Map<Integer, FoundUnit> found, List<Candidate> candidates) {
        for (UnitKey key : keys) {
            if (!found.containsKey(key.place()) && isMark(key)) {
                Candidate candidate = candidates.get(key.place());
                candidate.refuse(Rule.LOT_QUANTITY.at(
                        "unit",
                        "LOT %s takes no more units",
                        candidate.readable().lot()));
            }
        }
    }

    /** Whether it may be a mark: one that looks like a label of ours would be taken for another unit's. */
    private static boolean isMark(UnitKey key) {
        return !UnitReference.isOurs(key.code());
    }

    private static List<UnitKey> keys(List<Candidate> candidates, Map<String, Long> lots) {
        List<UnitKey> keys = new ArrayList<>();
        for (int place = 0; place < candidates.size(); place++) {
            IngestRecord record = candidates.get(place).readable();
            Long lotId = lots.get(record.lotKey());
            if (lotId == null) {
                candidates.get(place).refuse(Rule.LOT_NOT_FOUND.at("lot", "LOT %s not found", record.lot()));
            } else {
                Mark mark = record.mark();
                keys.add(new UnitKey(place, lotId, record.unitCode(), mark.carrier(), mark.mark()));
            }
        }
        return keys;
    }

    private boolean register(List<UnitKey> keys, Map<Integer, FoundUnit> found) {
        Map<Long, LinkedHashSet<Mark>> missing = new TreeMap<>();
        for (UnitKey key : keys) {
            if (!found.containsKey(key.place()) && isMark(key)) {
                missing.computeIfAbsent(key.lotId(), lot -> new LinkedHashSet<>())
                        .add(new Mark(key.carrier(), key.mark()));
            }
        }
        missing.forEach((lotId, marks) -> registration.register(lotId, List.copyOf(marks)));
        return !missing.isEmpty();
    }
}
