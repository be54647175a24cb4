package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.intervention.Intervention;
import com.f2x.neurohub.tracking.intervention.InterventionStore;
import org.springframework.stereotype.Component;

/** Keeps a record of the starts that a manager let through, before the unit's new state is written. */
@Component
class OverrideRecord {

    private final InterventionStore interventions;

    OverrideRecord(InterventionStore interventions) {
        this.interventions = interventions;
    }

    /** Records every rule that was overridden; nothing where none was. */
    void record(RuleOverride override, Snapshot now, Attempt attempt, UnitChange change, Caller caller) {
        if (override.reason() == null) {
            return;
        }
        UnitChange.SerialChange serial = change.serial();
        for (Rule rule : override.overridden()) {
            interventions.record(new Intervention(
                    Intervention.Kind.START_OVERRIDDEN,
                    now.unit().lotId(),
                    now.unit().wipItemId(),
                    now.unit().serialId(),
                    attempt.id(),
                    rule.name(),
                    now.unit().stateAt(now.phase().dataLevel()),
                    serial == null ? change.wipStatus().name() : serial.status().name(),
                    override.reason(),
                    caller.userId()));
        }
    }
}
