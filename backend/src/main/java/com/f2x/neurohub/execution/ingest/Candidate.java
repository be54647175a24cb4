package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.ingest.Delivery.Content;
import com.f2x.neurohub.execution.ingest.IngestStore.Stored;
import com.f2x.neurohub.execution.ingest.run.CompletedRun.Ending;
import com.f2x.neurohub.execution.ingest.run.RunRecording.Announced;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.ProcessReference;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A delivered record on its way: what it says, which unit it is about, or why it is refused. */
final class Candidate {

    private final Delivery delivery;
    private final String hash;
    private @Nullable Ending ending;
    private @Nullable ProblemException refusal;
    private @Nullable Long wipItemId;

    private Candidate(Delivery delivery, String hash) {
        this.delivery = delivery;
        this.hash = hash;
        this.refusal = delivery.refusal();
    }

    /** What becomes of a record; one that is stored already is not judged again. */
    static Candidate of(Delivery delivery, Map<String, Stored> known) {
        Content content = delivery.content();
        if (content == null) {
            return new Candidate(delivery, "");
        }
        Candidate candidate = new Candidate(delivery, content.hash());
        if (!known.containsKey(delivery.recordId())) {
            candidate.ending = content.ending();
            candidate.refusal = content.refusal();
        }
        return candidate;
    }

    Delivery delivery() {
        return delivery;
    }

    String hash() {
        return hash;
    }

    /** Whether a unit must be found for it: it is readable, not stored yet and not refused. */
    boolean wantsUnit() {
        return ending != null && refusal == null;
    }

    void found(long wipItem) {
        wipItemId = wipItem;
    }

    void refuse(ProblemException why) {
        refusal = why;
    }

    /** The run it will be, null where it is refused or has no unit. */
    @Nullable
    Announced announced() {
        return refusal != null || wipItemId == null
                ? null
                : new Announced(wipItemId, new ProcessReference(readable().process()));
    }

    /**
     * The record.
     *
     * @throws ProblemException if it could not be read
     */
    IngestRecord readable() {
        if (delivery.refusal() != null) {
            throw delivery.refusal();
        }
        return Objects.requireNonNull(delivery.record(), "a delivery is readable or refused");
    }

    /**
     * How the run ended.
     *
     * @throws ProblemException if the record is refused
     */
    Ending judged() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(ending, "a record is judged unless it is stored");
    }

    /**
     * The number of the unit's WIP item.
     *
     * @throws ProblemException if the record is refused or there is no such unit
     */
    long unit() {
        if (refusal != null) {
            throw refusal;
        }
        if (wipItemId == null) {
            throw Rule.WIP_ITEM_NOT_FOUND.at(
                    "unit",
                    "Unit %s of LOT %s not found",
                    readable().unit(),
                    readable().lot());
        }
        return wipItemId;
    }
}
