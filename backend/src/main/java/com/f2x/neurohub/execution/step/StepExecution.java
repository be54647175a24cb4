package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one implementation of start, completion and conversion behind every door. Each is one transaction that locks the
 * unit, then asks the pure rules, then writes; a deadlock or serialisation failure is tried again.
 */
@Service
@EnableConfigurationProperties(ExecutionProperties.class)
@RetriesLostRaces
public class StepExecution {

    private final ExecutionStore store;
    private final Assignments assignments;
    private final WorkSessions sessions;
    private final EventTimes times;
    private final OverrideRecord overrides;
    private final UnitWriter units;

    StepExecution(
            ExecutionStore store,
            Assignments assignments,
            WorkSessions sessions,
            EventTimes times,
            OverrideRecord overrides,
            UnitWriter units) {
        this.store = store;
        this.assignments = assignments;
        this.sessions = sessions;
        this.times = times;
        this.overrides = overrides;
        this.units = units;
    }

    /**
     * Starts a step, or finds the start that this one repeats.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it
     */
    @Transactional
    public Execution start(StartStep start) {
        long unit = store.lock(start.unit());
        return start(start, store.snapshot(store.load(unit), start.process()));
    }

    private Execution start(StartStep start, Snapshot now) {
        long operatorId = assignments.operator(start.worker(), start.caller());
        if (StartRules.isReplay(now, operatorId)) {
            return Execution.repeated(now, Objects.requireNonNull(now.running()));
        }
        RuleOverride override = new RuleOverride(start.overrideReason());
        override.pass(StartRules.blocks(now));
        UnitChange change = StartRules.change(now);
        times.require(start.occurredAt(), now);
        Assignment assignment = assignments.assign(operatorId, start.equipment(), now);
        override.pass(assignment.blocks());
        Long session = sessions.forStart(start.session(), now.step());
        Attempt attempt = store.insert(now, start, assignment, session);
        overrides.record(override, now, attempt, change, start.caller());
        units.apply(now.unit(), change, attempt.startedAt());
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
        return complete(completion, store.snapshot(store.load(unit), completion.process()));
    }

    private Execution complete(CompleteStep completion, Snapshot now) {
        Snapshot compared = now.running() == null
                ? store.withLastCompleted(now, completion.outcome(), completion.attemptId())
                : now;
        Attempt replayed = CompletionRules.replayed(compared, completion);
        if (replayed != null) {
            return Execution.repeated(now, replayed);
        }
        Judgements verdicts = now.step().rules().limits().judge(completion.outcome());
        UnitChange change = CompletionRules.complete(now, completion.outcome());
        times.require(completion.occurredAt(), now);
        long operatorId = assignments.operator(completion.worker(), completion.caller());
        Attempt running = Objects.requireNonNull(now.running());
        Long session = sessions.forCompletion(running, completion.session(), now.step());
        Attempt attempt = store.complete(running, completion, verdicts, operatorId, session);
        assignments.recordOperation(attempt);
        sessions.count(attempt);
        Instant at = Objects.requireNonNull(attempt.completedAt());
        return Execution.recorded(now, attempt, units.apply(now.unit(), change, at));
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
            return complete(completion, store.snapshot(store.load(unit), process));
        }
        return complete(completion, progress.at(step));
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
        return store.snapshot(store.load(wipItemId), process).step().tally().passed();
    }
}
