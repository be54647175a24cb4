package com.f2x.neurohub.execution.step;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A unit and how far it has come on its route, read with its row locked.
 *
 * @param unit the unit
 * @param steps the steps of its route in order
 * @param now time of the database, after the lock
 */
record UnitProgress(Unit unit, List<StepProgress> steps, Instant now) {

    /** Finds the step a client means: by process id, else by number, else by code. */
    Optional<StepProgress> find(ProcessReference process) {
        return first(step -> process.id() != null && process.id() == step.processId())
                .or(() -> first(step -> process.number() != null && process.number() == step.processNumber()))
                .or(() -> first(step -> step.processCode().equals(process.text())));
    }

    /** Finds the step that turns the WIP item into a serial. */
    Optional<StepProgress> conversion() {
        return first(StepProgress::conversion);
    }

    /** Finds the first step without a valid PASS. */
    Optional<StepProgress> next() {
        return first(step -> !step.passed());
    }

    private Optional<StepProgress> first(Predicate<StepProgress> condition) {
        return steps.stream().filter(condition).findFirst();
    }

    /** What the rules look at for one step. */
    Snapshot at(StepProgress step) {
        Optional<StepProgress> previous = steps.stream()
                .filter(other -> other.stepNo() < step.stepNo())
                .max(Comparator.comparingInt(StepProgress::stepNo));
        Step facts = new Step(
                step.processId(),
                step.processNumber(),
                step.processCode(),
                step.stepNo(),
                phase(step),
                conversion().isPresent(),
                step.maxAttempts(),
                step.requiresEquipment(),
                step.limits(),
                previous.map(StepProgress::processNumber).orElse(null),
                previous.map(StepProgress::passed).orElse(true),
                step.passed(),
                othersOutstanding(step),
                step.failedAttempts(),
                step.attempts());
        return new Snapshot(unit, facts, step.running(), null, false, now);
    }

    private Phase phase(StepProgress step) {
        Integer conversionNo = conversion().map(StepProgress::stepNo).orElse(null);
        if (conversionNo == null || step.stepNo() < conversionNo) {
            return Phase.BEFORE_CONVERSION;
        }
        return step.stepNo() == conversionNo ? Phase.CONVERSION : Phase.AFTER_CONVERSION;
    }

    /** Steps without a PASS on the same side of the conversion, which itself belongs to the side behind it. */
    private int othersOutstanding(StepProgress step) {
        boolean before = phase(step) == Phase.BEFORE_CONVERSION;
        return (int) steps.stream()
                .filter(other -> !other.passed() && other.stepNo() != step.stepNo() && !other.conversion())
                .filter(other -> (phase(other) == Phase.BEFORE_CONVERSION) == before)
                .count();
    }

    /** What the rules look at for a process that is not on the route. */
    Snapshot off(ProcessIdentity process) {
        Step facts = new Step(
                process.id(),
                process.processNumber(),
                process.processCode(),
                null,
                Phase.BEFORE_CONVERSION,
                conversion().isPresent(),
                1,
                false,
                Limits.NONE,
                null,
                true,
                false,
                0,
                0,
                0);
        return new Snapshot(unit, facts, null, null, false, now);
    }

    /** The unit and its route with another state of the unit. */
    UnitProgress with(Unit changed) {
        return new UnitProgress(changed, steps, now);
    }

    /** The unit and its route with another state of one step. */
    UnitProgress with(StepProgress changed) {
        List<StepProgress> route = steps.stream()
                .map(step -> step.stepNo() == changed.stepNo() ? changed : step)
                .toList();
        return new UnitProgress(unit, route, now);
    }

    /**
     * A process as such.
     *
     * @param id its id
     * @param processNumber its number
     * @param processCode its code
     */
    record ProcessIdentity(long id, int processNumber, String processCode) {}

    /** The next step in the words of a scan. */
    NextStep nextStep() {
        @Nullable StepProgress next = next().orElse(null);
        return next == null
                ? new NextStep(null, null, false)
                : new NextStep(next.processId(), next.processNumber(), next.running() != null);
    }
}
