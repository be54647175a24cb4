package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.Converted;
import com.f2x.neurohub.execution.meter.WorkMeters;
import com.f2x.neurohub.execution.unit.Attempt;
import com.f2x.neurohub.execution.unit.Limits;
import com.f2x.neurohub.execution.unit.NextStep;
import com.f2x.neurohub.execution.unit.ProgressStore;
import com.f2x.neurohub.execution.unit.Snapshot;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.execution.unit.UnitWriter;
import com.f2x.neurohub.measurement.Judgements;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import com.f2x.neurohub.shared.web.ProcessReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
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

    private final ProgressStore progress;
    private final AttemptStore attempts;
    private final Assignments assignments;
    private final WorkSessions sessions;
    private final EventTimes times;
    private final OverrideRecord overrides;
    private final UnitWriter units;
    private final ExecutionProperties settings;
    private final WorkMeters meters;
    private final ApplicationEventPublisher events;

    StepExecution(
            ProgressStore progress,
            AttemptStore attempts,
            Assignments assignments,
            WorkSessions sessions,
            EventTimes times,
            OverrideRecord overrides,
            UnitWriter units,
            ExecutionProperties settings,
            WorkMeters meters,
            ApplicationEventPublisher events) {
        this.progress = progress;
        this.attempts = attempts;
        this.assignments = assignments;
        this.sessions = sessions;
        this.times = times;
        this.overrides = overrides;
        this.units = units;
        this.settings = settings;
        this.meters = meters;
        this.events = events;
    }

    /**
     * Starts a step, or finds the start that this one repeats.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it
     */
    @Transactional
    public Execution start(StartStep start) {
        return start(start, progress.snapshot(progress.lock(start.unit()), start.process()));
    }

    /**
     * Starts a step that a client offers by itself, because its list of processes has it and the unit has not passed
     * it.
     *
     * @return empty if the unit is finished and its route does not have the process: there is nothing to start
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it
     */
    @Transactional
    public Optional<Execution> startOffered(StartStep start) {
        Snapshot now = progress.snapshot(progress.lock(start.unit()), start.process());
        return StartRules.isPastTheEnd(now) ? Optional.empty() : Optional.of(start(start, now));
    }

    private Execution start(StartStep start, Snapshot now) {
        Operator operator = assignments.operator(start.worker(), start.caller());
        if (StartRules.isReplay(now, operator.userId())) {
            return Execution.repeated(now, Objects.requireNonNull(now.running()));
        }
        RuleOverride override = new RuleOverride(start.overrideReason());
        override.pass(StartRules.blocks(now));
        UnitChange change = StartRules.change(now);
        StartStep timed = start.at(times.recorded(start.occurredAt(), now.progress()));
        Assignment assignment = assignments.assign(operator, start.equipment(), now);
        override.pass(assignment.blocks());
        Long session = sessions.forStart(start.session(), now.step());
        Attempt attempt = attempts.insert(now, timed, assignment, session);
        overrides.record(override, now, attempt, change, start.caller());
        units.apply(now.unit(), change, attempt.startedAt());
        meters.started(now.step().processCode());
        return Execution.recorded(now, attempt, now.unit().serialId());
    }

    /**
     * Completes a step, or finds the completion that this one repeats.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404, 409 or 422 naming the rule that refuses it
     */
    @Transactional
    public Execution complete(CompleteStep completion) {
        settings.requireFew(
                completion.outcome().measurements(), completion.outcome().defects());
        return complete(completion, progress.snapshot(progress.lock(completion.unit()), completion.process()));
    }

    private Execution complete(CompleteStep completion, Snapshot now) {
        Snapshot compared = now.running() == null ? attempts.compare(now, completion) : now;
        Attempt replayed = CompletionRules.replayed(compared, completion);
        if (replayed != null) {
            return Execution.repeated(now, replayed);
        }
        now.step().rules().requireKnown(completion.outcome());
        Limits limits = progress.limits(now.step(), completion.occurredAt(), new HashMap<>());
        Judgements verdicts = limits.judge(completion.outcome());
        UnitChange change = CompletionRules.complete(now, completion.outcome());
        CompleteStep timed = completion.at(times.recorded(completion.occurredAt(), now.progress()));
        long operatorId =
                assignments.operator(completion.worker(), completion.caller()).userId();
        Attempt running = Objects.requireNonNull(now.running());
        Long session = sessions.forCompletion(running, completion.session(), now.step());
        Attempt attempt = attempts.complete(running, timed, verdicts, operatorId, session);
        assignments.recordOperation(attempt);
        sessions.count(attempt);
        meters.completed(now.step().processCode(), completion.outcome().result());
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
        UnitProgress unit = progress.lock(conversion.unit());
        StepProgress step = unit.conversion()
                .orElseThrow(() -> Rule.ROUTE_WITHOUT_CONVERSION.because(
                        "The route of LOT %s has no conversion", unit.unit().lotNumber()));
        ProcessReference process = new ProcessReference(step.processCode());
        CompleteStep completion = conversion.completion(process);
        if (unit.unit().serialId() != null) {
            return Execution.repeated(attempts.compare(unit.at(step), completion));
        }
        Snapshot now = unit.at(step);
        if (step.running() == null) {
            start(conversion.start(process), now);
            now = progress.snapshot(progress.load(unit.unit().wipItemId()), process);
        }
        Execution converted = complete(completion, now);
        if (conversion.printLabel() != null) {
            long passed = converted.attempt().id();
            events.publishEvent(
                    new Converted(unit.unit().lotId(), converted.wipItemId(), passed, conversion.printLabel()));
        }
        return converted;
    }

    /** Tells what comes next for a unit, given by the number of its WIP item. */
    @Transactional(readOnly = true)
    public NextStep next(long wipItemId) {
        return progress.load(wipItemId).nextStep();
    }

    /**
     * Whether a step of a unit has a valid PASS.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such process
     */
    @Transactional(readOnly = true)
    public boolean hasPassed(long wipItemId, ProcessReference process) {
        return progress.snapshot(progress.load(wipItemId), process).step().passed();
    }
}
