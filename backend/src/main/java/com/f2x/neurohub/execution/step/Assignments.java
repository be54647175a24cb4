package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.identity.UserDirectory;
import com.f2x.neurohub.identity.Worker;
import com.f2x.neurohub.plant.equipment.EquipmentUse;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.Rule;
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

    /**
     * Finds the equipment and makes sure that it can be used.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it is not usable, or unknown where the step needs
     *     it
     */
    Assignment assign(long operatorId, @Nullable String reference, Step step) {
        Long equipmentId = reference == null || reference.isBlank() ? null : claim(reference);
        if (equipmentId == null && step.requiresEquipment()) {
            throw equipmentRequired(step.processNumber());
        }
        return new Assignment(operatorId, equipmentId);
    }

    static RuntimeException equipmentRequired(int processNumber) {
        return Rule.EQUIPMENT_REQUIRED.at("equipment_id", "Process %d needs known equipment".formatted(processNumber));
    }

    private @Nullable Long claim(String reference) {
        EquipmentUse.Usable usable = equipment.find(reference).orElse(null);
        if (usable == null) {
            return null;
        }
        if (usable.capacity() != null) {
            equipment.lock(usable.id());
            if (store.runningOn(usable.id()) >= usable.capacity()) {
                throw EquipmentUse.notUsable(usable.equipmentCode(), "IN_USE");
            }
        }
        return usable.id();
    }

    /** Adds the duration of a completed attempt to the hours of its equipment. */
    void recordOperation(Attempt attempt) {
        if (attempt.equipmentId() != null && attempt.durationSeconds() != null) {
            equipment.recordOperation(attempt.equipmentId(), attempt.durationSeconds());
        }
    }
}
