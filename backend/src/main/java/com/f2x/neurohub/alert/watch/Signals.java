package com.f2x.neurohub.alert.watch;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.LOW;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertType;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.alert.board.Subject;
import com.f2x.neurohub.shared.problem.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What rows have signalled: failed and misjudged runs, equipment that did not fit, holds, completed lots. */
@Component
@Order(1)
class Signals implements Watch {

    private final SignalStore store;
    private final AlertBoard board;

    Signals(SignalStore store, AlertBoard board) {
        this.store = store;
        this.board = board;
    }

    @Override
    public void look() {
        store.takeRuns("RUN_FAILED").forEach(run -> board.raise(failed(run)));
        store.takeRuns("RUN_MISJUDGED").forEach(run -> board.raise(misjudged(run)));
        store.takeMisuses().forEach(misuse -> board.raise(misused(misuse)));
        store.takeHolds().forEach(hold -> board.raise(placed(hold)));
        store.takeLots().forEach(lot -> board.raise(completed(lot)));
    }

    private static Finding failed(SignalStore.Runs runs) {
        return new Finding(
                "defect:%d:%d".formatted(runs.lotId(), runs.processId()),
                AlertType.DEFECT_DETECTED,
                HIGH,
                Words.of("Defect"),
                Words.of(
                        "Unit %s of LOT %s failed process %d (%s): %s",
                        runs.unit(), runs.lotNumber(), runs.processNumber(), runs.processCode(), runs.defects()),
                Subject.unit(runs.lotId(), runs.wipItemId(), runs.serialId(), runs.processId()),
                runs.times());
    }

    private static Finding misjudged(SignalStore.Runs runs) {
        return new Finding(
                "mismatch:%d:%d".formatted(runs.lotId(), runs.processId()),
                AlertType.VERDICT_MISMATCH,
                MEDIUM,
                Words.of("Measurements contradict a PASS"),
                Words.of(
                        "Unit %s of LOT %s has a PASS of process %d (%s) that its measurements contradict",
                        runs.unit(), runs.lotNumber(), runs.processNumber(), runs.processCode()),
                Subject.unit(runs.lotId(), runs.wipItemId(), runs.serialId(), runs.processId()),
                runs.times());
    }

    private static Finding misused(SignalStore.Misuse misuse) {
        return new Finding(
                "equipment-fit:%d:%d".formatted(misuse.equipmentId(), misuse.processId()),
                AlertType.EQUIPMENT_MISMATCH,
                MEDIUM,
                Words.of("Equipment for another process or line"),
                Words.of(
                        "Unit %s of LOT %s was at process %d (%s) on equipment %s, which is for another process or line",
                        misuse.unit(),
                        misuse.lotNumber(),
                        misuse.processNumber(),
                        misuse.processCode(),
                        misuse.equipmentCode()),
                Subject.use(
                        misuse.equipmentId(),
                        misuse.lotId(),
                        misuse.wipItemId(),
                        misuse.serialId(),
                        misuse.processId()),
                misuse.times());
    }

    private static Finding placed(SignalStore.Holds holds) {
        return new Finding(
                holds.wipItemId() == null ? "hold:lot:" + holds.lotId() : "hold:unit:" + holds.wipItemId(),
                AlertType.HOLD_PLACED,
                MEDIUM,
                Words.of("On hold"),
                holds.wipItemId() == null
                        ? Words.of("LOT %s is on hold: %s", holds.lotNumber(), holds.reason())
                        : Words.of("Unit %s of LOT %s is on hold: %s", holds.unit(), holds.lotNumber(), holds.reason()),
                Subject.unit(holds.lotId(), holds.wipItemId(), holds.serialId(), null),
                holds.times());
    }

    private static Finding completed(SignalStore.CompletedLot lot) {
        return Finding.of(
                "lot-completed:" + lot.id(),
                AlertType.LOT_COMPLETED,
                LOW,
                Words.of("Lot completed"),
                Words.of(
                        "LOT %s is completed: of %d units %d passed and %d are scrapped",
                        lot.lotNumber(), lot.targetQuantity(), lot.passedQuantity(), lot.scrappedQuantity()),
                Subject.unit(lot.id(), null, null, null));
    }
}
