package com.f2x.neurohub.alert.watch;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.alert.board.AlertType;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.alert.board.Subject;
import com.f2x.neurohub.shared.problem.Words;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What goes on for too long or too often: late steps, failing processes, equipment that is down. */
@Component
class Conditions implements Watch {

    private final ConditionStore store;
    private final AlertBoard board;
    private final AlertProperties properties;

    Conditions(ConditionStore store, AlertBoard board, AlertProperties properties) {
        this.store = store;
        this.board = board;
        this.properties = properties;
    }

    @Override
    public void look() {
        AlertProperties.Yield yield = properties.yield();
        board.show(
                "late-step",
                store.late(properties.delayFactor()).stream().map(this::late).toList());
        board.show("yield", store.failing(yield).stream().map(this::failing).toList());
        board.show(
                "equipment",
                store.down(properties.equipmentDown()).stream().map(this::down).toList());
    }

    private Finding late(ConditionStore.LateStep step) {
        return Finding.of(
                "late-step:" + step.id(),
                AlertType.PROCESS_DELAY,
                MEDIUM,
                Words.of("Step takes too long"),
                Words.of(
                        "Unit %s of LOT %s is at process %d (%s) for longer than %d seconds; it should take %d",
                        step.unit(),
                        step.lotNumber(),
                        step.processNumber(),
                        step.processCode(),
                        (long) (step.estimatedSeconds() * properties.delayFactor()),
                        step.estimatedSeconds()),
                Subject.unit(step.lotId(), step.wipItemId(), step.serialId(), step.processId()));
    }

    private Finding failing(ConditionStore.Failing process) {
        AlertProperties.Yield yield = properties.yield();
        return Finding.of(
                "yield:" + process.id(),
                AlertType.QUALITY_THRESHOLD,
                process.failed() > yield.highFailures() * process.runs() ? HIGH : MEDIUM,
                Words.of("Yield too low"),
                Words.of(
                        "%d of %d runs of process %d (%s) failed in the last %d minutes",
                        process.failed(),
                        process.runs(),
                        process.processNumber(),
                        process.processCode(),
                        yield.window().toMinutes()),
                Subject.process(process.id()));
    }

    private Finding down(ConditionStore.Down equipment) {
        Duration limit = properties.equipmentDown();
        return Finding.of(
                "equipment:" + equipment.id(),
                AlertType.EQUIPMENT_FAILURE,
                HIGH,
                Words.of("Equipment down"),
                Words.of(
                        "Equipment %s (%s) is %s for longer than %d minutes",
                        equipment.equipmentCode(), equipment.equipmentName(), equipment.status(), limit.toMinutes()),
                Subject.equipment(equipment.id()));
    }
}
