package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.lot.LotCounters;
import com.f2x.neurohub.tracking.serial.SerialStates;
import com.f2x.neurohub.tracking.wip.WipStates;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one implementation of start, completion and conversion behind every door. Each is one transaction that locks the
 * unit, then asks the pure rules, then writes; a deadlock or serialisation failure is tried again.
 */
@Service
@EnableConfigurationProperties(ExecutionProperties.class)
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 20, jitter = 10)
public class StepExecution {

    private final ExecutionStore store;
    private final Assignments assignments;
    private final EventTimes times;
    private final WipStates wipItems;
    private final SerialStates serials;
    private final LotCounters lots;

    StepExecution(
            ExecutionStore store,
            Assignments assignments,
            EventTimes times,
            WipStates wipItems,
            SerialStates serials,
            LotCounters lots) {
        this.store = store;
        this.assignments = assignments;
        this.times = times;
        this.wipItems = wipItems;
        this.serials = serials;
        this.lots = lots;
    }

    /**
     * Starts a step, or finds the start that this one repeats.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it
     */
    @Transactional
    public Execution start(StartStep start) {
        long unit = store.lock(start.unit());
        return start(start, snapshot(store.load(unit), start.process()));
    }

    private Execution start(StartStep start, Snapshot now) {
        long operatorId = assignments.operator(start.worker(), start.caller());
        if (StartRules.isReplay(now, operatorId)) {
            return Execution.repeated(now, Objects.requireNonNull(now.running()));
        }
        UnitChange change = StartRules.start(now);
        times.require(start.occurredAt(), now);
        Assignment assignment = assignments.assign(operatorId, start.equipment(), now.step());
        Attempt attempt = store.insert(now, start, assignment);
        apply(now.unit(), change, attempt.startedAt());
        return Execution.recorded(now, attempt, now.unit().serialId());
    }

    /**
     * Completes a step, or finds the completion that this one repeats.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it
     */
    @Transactional
    public Execution complete(CompleteStep completion) {
        long unit = store.lock(completion.unit());
        return complete(completion, snapshot(store.load(unit), completion.process()));
    }

    private Execution complete(CompleteStep completion, Snapshot now) {
        Snapshot compared = now.running() == null
                ? store.withLastCompleted(now, completion.outcome(), completion.attemptId())
                : now;
        Attempt replayed = CompletionRules.replayed(compared, completion);
        if (replayed != null) {
            return Execution.repeated(now, replayed);
        }
        UnitChange change = CompletionRules.complete(now, completion.outcome());
        times.require(completion.occurredAt(), now);
        long operatorId = assignments.operator(completion.worker(), completion.caller());
        Attempt attempt = store.complete(Objects.requireNonNull(now.running()), completion, operatorId);
        assignments.recordOperation(attempt);
        Instant at = Objects.requireNonNull(attempt.completedAt());
        return Execution.recorded(now, attempt, apply(now.unit(), change, at));
    }

    /**
     * Converts a completed WIP item into a serial: records start and PASS of its conversion step in one go. A converted
     * item answers its serial again.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it
     */
    @Transactional
    public Execution convert(Conversion conversion) {
        long unit = store.lock(conversion.unit());
        UnitProgress progress = store.load(unit);
        StepProgress step = progress.conversion()
                .orElseThrow(() -> Rule.ROUTE_WITHOUT_CONVERSION.because("The route of LOT %s has no conversion"
                        .formatted(progress.unit().lotNumber())));
        ProcessReference process = new ProcessReference(step.processCode());
        CompleteStep completion = conversion.completion(process);
        if (progress.unit().serialId() != null) {
            return Execution.repeated(store.withLastCompleted(progress.at(step), completion.outcome(), null));
        }
        if (step.running() == null) {
            start(conversion.start(process), progress.at(step));
            return complete(completion, snapshot(store.load(unit), process));
        }
        return complete(completion, progress.at(step));
    }

    private Snapshot snapshot(UnitProgress progress, ProcessReference process) {
        return progress.find(process).map(progress::at).orElseGet(() -> progress.off(store.findProcess(process)));
    }

    /** Tells what comes next for a unit, given by the number of its WIP item. */
    @Transactional(readOnly = true)
    public NextStep next(long wipItemId) {
        return store.load(wipItemId).nextStep();
    }

    /**
     * Whether a step of a unit has a valid PASS.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such process
     */
    @Transactional(readOnly = true)
    public boolean hasPassed(long wipItemId, ProcessReference process) {
        return snapshot(store.load(wipItemId), process).step().passed();
    }

    /** Writes the unit, then its lot, whose row all units share; returns the unit's serial. */
    private @Nullable Long apply(Unit unit, UnitChange change, Instant at) {
        Long serialId = unit.serialId();
        if (change.issuedSerial() != null) {
            serialId = serials.issue(unit.wipItemId(), change.issuedSerial(), at);
        }
        if (change.serial() != null && serialId != null) {
            serials.store(List.of(change.serial().of(serialId, at)));
        }
        wipItems.store(List.of(change.wipState(unit, at)));
        lots.count(unit.lotId(), change.count());
        return serialId;
    }
}
