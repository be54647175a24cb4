package com.f2x.neurohub.inbound.pipeline;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.LOW;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.AlertType;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.alert.board.Subject;
import com.f2x.neurohub.plant.equipment.EquipmentStore;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Alarms of machines become alerts, one for each machine and code as long as it lasts. */
@Component
class AlarmHandler implements EventHandler {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TEXT = 500;

    private static final Map<String, AlertSeverity> SEVERITIES = Map.of(
            "CRITICAL",
            HIGH,
            "HIGH",
            HIGH,
            "ERROR",
            HIGH,
            "MEDIUM",
            MEDIUM,
            "WARNING",
            MEDIUM,
            "LOW",
            LOW,
            "INFO",
            LOW);

    private static final Set<String> OVER = Set.of("CLEARED", "CLEAR", "RESOLVED", "OFF", "FALSE", "0");

    private static final String[] STATES = {"alarm_state", "state", "status"};

    private final AlertBoard board;
    private final EquipmentStore equipment;

    AlarmHandler(AlertBoard board, EquipmentStore equipment) {
        this.board = board;
        this.equipment = equipment;
    }

    @Override
    public Set<String> types() {
        return Set.of("ALARM", "EQUIPMENT_ALARM");
    }

    @Override
    public Permission permission() {
        return Permission.EVENTS_WRITE;
    }

    @Override
    public EventOutcome handle(ToldEvent event) {
        String reference = event.required("equipment_code", "equipment", "equipment_id");
        EquipmentStore.Known machine = equipment
                .find(reference)
                .orElseThrow(() -> Rule.EQUIPMENT_NOT_FOUND.because("Equipment %s not found", reference));
        String code = Objects.requireNonNullElse(event.bounded(LONGEST_CODE, "alarm_code", "code"), "");
        String key = "alarm:%d:%s".formatted(machine.id(), code);
        if (isOver(event)) {
            board.resolve(key);
            return EventOutcome.alert(null);
        }
        return EventOutcome.alert(board.raiseNumbered(Finding.of(
                key,
                AlertType.EQUIPMENT_FAILURE,
                SEVERITIES.getOrDefault(word(event, "MEDIUM", "severity", "priority"), MEDIUM),
                Words.of("Alarm of equipment"),
                Words.of(
                        "Equipment %s raises alarm %s: %s",
                        machine.equipmentCode(),
                        code.isEmpty() ? "-" : code,
                        Objects.requireNonNullElse(
                                event.bounded(LONGEST_TEXT, "message", "alarm_text", "text", "description"), "-")),
                Subject.equipment(machine.id()))));
    }

    /** Controllers tell the state in words, or by true and false. */
    private static boolean isOver(ToldEvent event) {
        for (String name : STATES) {
            JsonNode told = event.members().path(name);
            if (told.isBoolean()) {
                return !told.asBoolean();
            }
        }
        return OVER.contains(word(event, "ON", STATES));
    }

    private static String word(ToldEvent event, String usual, String... names) {
        return Objects.requireNonNullElse(event.text(names), usual).toUpperCase(Locale.ROOT);
    }
}
