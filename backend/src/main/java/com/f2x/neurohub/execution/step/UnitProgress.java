package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** Finds the attempt that runs. */
    Optional<Attempt> running() {
        return steps.stream().flatMap(step -> Stream.ofNullable(step.running())).findFirst();
    }

    /** Whether every step before the conversion has a valid PASS. */
    boolean passedBeforeConversion() {
        return steps.stream()
                .filter(step -> phase(step) == Phase.BEFORE_CONVERSION)
                .allMatch(StepProgress::passed);
    }

    /** How the lot counts the unit. */
    LotCount counted() {
        boolean failed;
        boolean passed;
        if (unit.serial() == null) {
            failed = unit.wipStatus() == WipStatus.FAILED;
            passed = unit.wipStatus() == WipStatus.COMPLETED && conversion().isEmpty();
        } else {
            failed = unit.serial().status() == SerialStatus.FAILED;
            passed = unit.serial().status() == SerialStatus.PASSED;
        }
        return failed ? UnitChange.FAILED : passed ? UnitChange.PASSED : LotCount.NOTHING;
    }

    /** What the lot counts when the unit changes. */
    LotCount counted(UnitChange change) {
        return with(unit.after(change)).counted().minus(counted());
    }

    private Optional<StepProgress> first(Predicate<StepProgress> condition) {
        return steps.stream().filter(condition).findFirst();
    }

    /** What the rules look at for one step. */
    Snapshot at(StepProgress step) {
        Place.Previous previous = steps.stream()
                .filter(other -> other.stepNo() < step.stepNo())
                .max(Comparator.comparingInt(StepProgress::stepNo))
                .map(other -> new Place.Previous(other.processNumber(), other.passed()))
                .orElse(null);
        Place place = new Place(
                step.stepNo(),
                phase(step),
                conversion().isPresent(),
                previous,
                runningElsewhere(step),
                othersOutstanding(step));
        Step facts = new Step(step.process(), place, step.rules(), step.tally());
        return new Snapshot(unit, facts, step.running(), null, now);
    }

    private @Nullable Integer runningElsewhere(StepProgress step) {
        return first(other -> other.running() != null && other.stepNo() != step.stepNo())
                .map(StepProgress::processNumber)
                .orElse(null);
    }

    /** Where a step stands relative to the conversion. */
    Phase phase(StepProgress step) {
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
        Step facts = new Step(process, Place.off(conversion().isPresent()), StepRules.NONE, Tally.NOTHING);
        return new Snapshot(unit, facts, null, null, now);
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

    /** The next step in the words of a scan. */
    NextStep nextStep() {
        @Nullable StepProgress next = next().orElse(null);
        return next == null
                ? new NextStep(null, null, false, unit.holds())
                : new NextStep(next.processId(), next.processNumber(), next.running() != null, unit.holds());
    }
}
