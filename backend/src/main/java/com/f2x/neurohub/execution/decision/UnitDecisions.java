package com.f2x.neurohub.execution.decision;

import com.f2x.neurohub.execution.step.AttemptStore;
import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.ProgressStore;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.execution.unit.UnitWriter;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import com.f2x.neurohub.tracking.intervention.Intervention;
import com.f2x.neurohub.tracking.intervention.InterventionStore;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers decide on units, each in one transaction that locks the unit before it asks the rules. */
@Service
@RetriesLostRaces
public class UnitDecisions {

    private final ProgressStore progress;
    private final AttemptStore attempts;
    private final UnitWriter units;
    private final InterventionStore interventions;

    UnitDecisions(ProgressStore progress, AttemptStore attempts, UnitWriter units, InterventionStore interventions) {
        this.progress = progress;
        this.attempts = attempts;
        this.units = units;
        this.interventions = interventions;
    }

    /**
     * Scraps a unit for good, or finds that it is scrapped for this reason. What runs on it is aborted.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 or 422 naming the rule that refuses it
     */
    @Transactional
    public ChangedUnit scrap(ScrapUnit scrap) {
        UnitProgress now = progress.lock(scrap.unit());
        if (DecisionRules.isScrapped(now.unit(), scrap.reason())) {
            return ChangedUnit.of(now.unit());
        }
        LotCount count = DecisionRules.scrap(now);
        Optional<Attempt> running = now.running();
        if (running.isPresent()) {
            long decider = scrap.caller().userId();
            attempts.abort(running.get(), "Scrapped: " + scrap.reason(), decider, decider);
            units.idle(now.unit(), now.now());
        }
        units.scrap(now.unit(), scrap.reason(), scrap.caller().userId(), count, now.now());
        return ChangedUnit.of(now.unit());
    }

    /**
     * Puts a WIP item in a state that its steps did not lead to, or finds it there.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 or 422 naming the rule that refuses it
     */
    @Transactional
    public ChangedUnit override(UnitReference reference, WipStatus to, String reason, Caller caller) {
        UnitProgress now = progress.lock(reference);
        WipStatus from = now.unit().wipStatus();
        return from == to
                ? ChangedUnit.of(now.unit())
                : override(now, DecisionRules.override(now, to), from, to, reason, caller);
    }

    /**
     * Puts a serial in a state that its steps did not lead to, or finds it there.
     *
     * @param failureReason why it failed, if it is to be {@code FAILED}
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 or 422 naming the rule that refuses it
     */
    @Transactional
    public ChangedUnit override(
            UnitReference reference, SerialStatus to, String failureReason, String reason, Caller caller) {
        UnitProgress now = progress.lock(reference);
        SerialStatus from = now.unit().requireSerial().status();
        return from == to
                ? ChangedUnit.of(now.unit())
                : override(now, DecisionRules.override(now, to, failureReason), from, to, reason, caller);
    }

    private ChangedUnit override(
            UnitProgress now, UnitChange change, Enum<?> from, Enum<?> to, String reason, Caller caller) {
        Unit unit = now.unit();
        interventions.record(new Intervention(
                Intervention.Kind.STATE_OVERRIDDEN,
                unit.lotId(),
                unit.wipItemId(),
                unit.serialId(),
                null,
                null,
                from.name(),
                to.name(),
                reason,
                caller.userId()));
        units.override(unit, change, now.now());
        return ChangedUnit.of(unit);
    }
}
