package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.OperatorDoubt;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.identity.user.UserDirectory;
import com.f2x.neurohub.identity.user.Worker;
import com.f2x.neurohub.plant.equipment.EquipmentStore;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the worker and the equipment that a request names. */
@Component
public class Assignments {

    private final UserDirectory users;
    private final EquipmentStore equipment;

    Assignments(UserDirectory users, EquipmentStore equipment) {
        this.users = users;
        this.equipment = equipment;
    }

    /**
     * Tells whose work it is: the worker named, where the caller may act for workers, else the caller. A name that no
     * user has, or several, never refuses work: the work is nobody's then, and shown under the name as sent.
     */
    public Operator operator(@Nullable String worker, Caller caller) {
        if (worker == null || worker.isBlank() || !caller.actsForWorkers() || worker.equals(caller.username())) {
            return new Operator(caller.userId(), null);
        }
        List<Worker> named = users.named(worker);
        return switch (named.size()) {
            case 0 -> new Operator(caller.userId(), OperatorDoubt.UNKNOWN);
            case 1 -> new Operator(named.get(0).id(), null);
            default -> new Operator(caller.userId(), OperatorDoubt.AMBIGUOUS);
        };
    }

    /** Finds the equipment and what stands against using it for the step. */
    Assignment assign(Operator operator, @Nullable String reference, Snapshot now) {
        EquipmentStore.Known known = reference == null || reference.isBlank()
                ? null
                : equipment.use(reference).orElse(null);
        List<ProblemException> blocks = EquipmentRules.blocks(known, now);
        if (known == null) {
            return new Assignment(operator, null, null, blocks);
        }
        if (known.isFull()) {
            blocks.add(EquipmentRules.notUsable(known, "IN_USE"));
        }
        return new Assignment(operator, known.id(), EquipmentRules.doubt(known, now), blocks);
    }

    /** Adds the duration of a completed attempt to the hours of its equipment. */
    void recordOperation(Attempt attempt) {
        if (attempt.equipmentId() != null && attempt.durationSeconds() != null) {
            equipment.recordOperation(attempt.equipmentId(), attempt.durationSeconds());
        }
    }
}
