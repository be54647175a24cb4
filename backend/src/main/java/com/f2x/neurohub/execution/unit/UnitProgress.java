package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.lot.LotCount;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
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
public record UnitProgress(Unit unit, List<StepProgress> steps, Instant now) {

    /** What the rules look at for one step. */
    public Snapshot at(StepProgress step) {
        return new Snapshot(this, step, null);
    }

    /** Finds the step a client means: by process id, else by number, else by code. */
    public Optional<StepProgress> find(ProcessReference process) {
        return first(step -> process.id() != null && process.id() == step.processId())
                .or(() -> first(step -> process.number() != null && process.number() == step.processNumber()))
                .or(() -> first(step -> step.processCode().equals(process.text())));
    }

    /** Finds the step that turns the WIP item into a serial. */
    public Optional<StepProgress> conversion() {
        return first(StepProgress::conversion);
    }

    /** Finds the attempt that runs. */
    public Optional<Attempt> running() {
        return steps.stream().flatMap(step -> Stream.ofNullable(step.running())).findFirst();
    }

    /** Finds another step that runs. */
    public Optional<StepProgress> runningBeside(StepProgress step) {
        return first(other -> other.running() != null && other.stepNo() != step.stepNo());
    }

    /** Finds the step before a step. */
    public Optional<StepProgress> before(StepProgress step) {
        return steps.stream()
                .filter(other -> other.stepNo() < step.stepNo())
                .max(Comparator.comparingInt(StepProgress::stepNo));
    }

    private Optional<StepProgress> first(Predicate<StepProgress> condition) {
        return steps.stream().filter(condition).findFirst();
    }

    /** Where a step stands relative to the conversion. */
    public Phase phase(StepProgress step) {
        Integer conversionNo = conversion().map(StepProgress::stepNo).orElse(null);
        if (conversionNo == null || step.stepNo() < conversionNo) {
            return Phase.BEFORE_CONVERSION;
        }
        return step.stepNo() == conversionNo ? Phase.CONVERSION : Phase.AFTER_CONVERSION;
    }

    /** Whether every step before the conversion has a valid PASS. */
    public boolean passedBeforeConversion() {
        return steps.stream()
                .filter(step -> phase(step) == Phase.BEFORE_CONVERSION)
                .allMatch(StepProgress::passed);
    }

    /**
     * Whether every other step on the same side of the conversion, which itself belongs to the side behind it, has a
     * valid PASS.
     */
    public boolean isLastOutstanding(StepProgress step) {
        boolean before = phase(step) == Phase.BEFORE_CONVERSION;
        return steps.stream()
                .filter(other -> other.stepNo() != step.stepNo() && !other.conversion())
                .filter(other -> (phase(other) == Phase.BEFORE_CONVERSION) == before)
                .allMatch(StepProgress::passed);
    }

    /** How the lot counts the unit. */
    public LotCount counted() {
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
    public LotCount counted(UnitChange change) {
        return with(unit.after(change)).counted().minus(counted());
    }

    /** The unit and its route with another state of the unit. */
    public UnitProgress with(Unit changed) {
        return new UnitProgress(changed, steps, now);
    }

    /** The unit and its route with another state of one step. */
    public UnitProgress with(StepProgress changed) {
        List<StepProgress> route = steps.stream()
                .map(step -> step.stepNo() == changed.stepNo() ? changed : step)
                .toList();
        return new UnitProgress(unit, route, now);
    }

    /** Whether nothing is left to do: every step of the route has a valid PASS. */
    public boolean isFinished() {
        return !steps.isEmpty() && steps.stream().allMatch(StepProgress::passed);
    }

    /** What comes next: the first step without a valid PASS. */
    public NextStep nextStep() {
        @Nullable StepProgress next = first(step -> !step.passed()).orElse(null);
        return next == null
                ? new NextStep(null, null, false, unit.holds())
                : new NextStep(next.processId(), next.processNumber(), next.running() != null, unit.holds());
    }
}
