package com.f2x.neurohub.execution.step;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lock under which everything happens to a unit, for those who decide about it without executing a step. */
@Component
public class UnitLock {

    private final ExecutionStore store;

    UnitLock(ExecutionStore store) {
        this.store = store;
    }

    /**
     * Locks a unit until the transaction ends, its lot before it in a way that units do not wait for.
     *
     * @return the number of its WIP item
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(UnitReference unit) {
        return store.lock(unit);
    }
}
