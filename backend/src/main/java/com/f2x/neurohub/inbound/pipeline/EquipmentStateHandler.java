package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.plant.equipmentstate.EquipmentStates;
import com.f2x.neurohub.plant.equipmentstate.TimeState;
import com.f2x.neurohub.plant.equipmentstate.ToldState;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What machines say of their state becomes equipment time. */
@Component
class EquipmentStateHandler implements EventHandler {

    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_REASON = 500;

    private final EquipmentStates states;

    EquipmentStateHandler(EquipmentStates states) {
        this.states = states;
    }

    @Override
    public Set<String> types() {
        return Set.of("EQUIPMENT_STATE", "EQUIPMENT_STATUS", "STATE", "STATE_CHANGE");
    }

    @Override
    public Permission permission() {
        return Permission.EVENTS_WRITE;
    }

    @Override
    public EventOutcome handle(ToldEvent event) {
        String word = event.required("state", "status", "equipment_state");
        TimeState state = TimeState.called(word)
                .orElseThrow(() -> Rule.INVALID_CONTENT.at(
                        "state", "must be one of %s, or what machines call them", Arrays.toString(TimeState.values())));
        ToldState told = new ToldState(
                event.at(),
                state,
                event.bounded(LONGEST_CODE, "reason_code"),
                event.bounded(LONGEST_REASON, "reason", "message"),
                new ToldState.Teller(event.caller().userId(), event.id()));
        return EventOutcome.state(states.tell(event.required("equipment_code", "equipment", "equipment_id"), told));
    }
}
