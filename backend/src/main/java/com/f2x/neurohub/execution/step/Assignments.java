package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.identity.user.UserDirectory;
import com.f2x.neurohub.identity.user.Worker;
import com.f2x.neurohub.plant.equipment.EquipmentUse;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the worker and the equipment that a request names. */
@Component
public class Assignments {

    private final UserDirectory users;
    private final EquipmentUse equipment;
    private final ExecutionStore store;

    Assignments(UserDirectory users, EquipmentUse equipment, ExecutionStore store) {
        this.users = users;
        this.equipment = equipment;
        this.store = store;
    }

    /**
     * Tells whose work it is: the worker named, where the caller may act for workers and the name is known, else the
     * caller. A differing or unknown name never refuses work; it is kept as sent.
     */
    public long operator(@Nullable String worker, Caller caller) {
        if (worker == null || worker.isBlank() || !caller.actsForWorkers() || worker.equals(caller.username())) {
            return caller.userId();
        }
        return users.resolve(worker, caller).map(Worker::id).orElse(caller.userId());
    }

    /** Finds the equipment and what stands against using it for the step. */
    Assignment assign(long operatorId, @Nullable String reference, Snapshot now) {
        EquipmentUse.Known known = reference == null || reference.isBlank()
                ? null
                : equipment.find(reference).orElse(null);
        List<ProblemException> blocks = EquipmentRules.blocks(
                known, now.unit().lot(), now.step().process(), now.step().rules());
        if (known == null) {
            return new Assignment(operatorId, null, blocks);
        }
        if (known.capacity() != null) {
            equipment.lock(known.id());
            if (store.runningOn(known.id()) >= known.capacity()) {
                blocks.add(EquipmentRules.notUsable(known, "IN_USE"));
            }
        }
        return new Assignment(operatorId, known.id(), blocks);
    }

    /** Adds the duration of a completed attempt to the hours of its equipment. */
    void recordOperation(Attempt attempt) {
        if (attempt.equipmentId() != null && attempt.durationSeconds() != null) {
            equipment.recordOperation(attempt.equipmentId(), attempt.durationSeconds());
        }
    }
}
