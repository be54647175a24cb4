package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.execution.unit.ProgressStore;
import com.f2x.neurohub.execution.unit.ProgressStore.SupersededStep;
import com.f2x.neurohub.execution.unit.StepProgress;
import com.f2x.neurohub.execution.unit.Unit;
import com.f2x.neurohub.execution.unit.UnitChange;
import com.f2x.neurohub.execution.unit.UnitProgress;
import com.f2x.neurohub.execution.unit.UnitWriter;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders steps of a unit again: their PASS is superseded, their attempts count anew and the unit is open. */
@Service
@RetriesLostRaces
public class Reworking {

    private static final String UNKNOWN_FAILURE = "Failed";

    private final ProgressStore progress;
    private final ReworkStore orders;
    private final UnitWriter units;

    Reworking(ProgressStore progress, ReworkStore orders, UnitWriter units) {
        this.progress = progress;
        this.orders = orders;
        this.units = units;
    }

    /**
     * Orders rework, or finds the order that this one repeats.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 or 422 naming the rule that refuses it
     */
    @Transactional
    public OrderedRework order(OrderRework order) {
        UnitProgress now = progress.lock(order.unit());
        StepProgress wanted = order.from() == null ? null : onRoute(now, order.from());
        Long repeated = repeated(now.unit(), wanted, order.reason());
        if (repeated != null) {
            return OrderedRework.of(now.unit(), repeated, true);
        }
        StepProgress from = wanted == null ? ReworkRules.failedStep(now) : wanted;
        UnitChange change = ReworkRules.order(now, from);
        supersede(now, from, order.caller().userId());
        String reason = order.reason() == null ? failureOf(now.unit()) : order.reason();
        long id = orders.insert(now.unit(), from, reason, order.caller().userId());
        units.apply(now.unit(), change, now.now());
        return OrderedRework.of(now.unit(), id, false);
    }

    private @Nullable Long repeated(Unit unit, @Nullable StepProgress from, @Nullable String reason) {
        return orders.last(unit.wipItemId())
                .filter(last -> ReworkRules.isReplay(unit, last, from, reason))
                .map(ReworkRules.LastOrder::id)
                .orElse(null);
    }

    private StepProgress onRoute(UnitProgress now, ProcessReference process) {
        StepProgress step = progress.snapshot(now, process).step();
        if (!step.isOnRoute()) {
            throw Rule.STEP_NOT_ON_ROUTE.at(
                    "from_process",
                    "Process %d is not on the route of LOT %s",
                    step.processNumber(),
                    now.unit().lotNumber());
        }
        return step;
    }

    private void supersede(UnitProgress now, StepProgress from, long by) {
        List<SupersededStep> steps = now.steps().stream()
                .filter(step -> step.stepNo() >= from.stepNo() && step.passed())
                .map(step -> new SupersededStep(now.unit().wipItemId(), step.processId()))
                .toList();
        if (!steps.isEmpty()) {
            progress.supersede(steps, by);
        }
    }

    private static String failureOf(Unit unit) {
        String reason = unit.requireSerial().failureReason();
        if (reason == null || reason.isBlank()) {
            return UNKNOWN_FAILURE;
        }
        return reason.substring(0, Math.min(reason.length(), OrderRework.LONGEST_REASON));
    }

    /**
     * Tells whether a serial can be reworked from the step that failed.
     *
     * @param saying says why not to whoever asks
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such serial
     */
    @Transactional(readOnly = true)
    public Reworkable reworkable(UnitReference serial, Function<Words, String> saying) {
        UnitProgress now = progress.read(serial);
        Unit.SerialFacts facts = now.unit().requireSerial();
        String refusal = null;
        try {
            ReworkRules.order(now, ReworkRules.failedStep(now));
        } catch (ProblemException e) {
            refusal = saying.apply(e.words());
        }
        return new Reworkable(refusal == null, refusal, facts.reworkCount(), facts.status());
    }
}
