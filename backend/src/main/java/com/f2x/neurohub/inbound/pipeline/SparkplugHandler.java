package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.plant.equipmentstate.EquipmentStates;
import com.f2x.neurohub.plant.equipmentstate.TimeState;
import com.f2x.neurohub.plant.equipmentstate.ToldState;
import com.f2x.neurohub.shared.access.Permission;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Births, deaths and data of Sparkplug nodes: a metric that is called State tells that of the machine. */
@Component
class SparkplugHandler implements EventHandler {

    private static final String STATE = "state";

    private final EquipmentStates states;

    SparkplugHandler(EquipmentStates states) {
        this.states = states;
    }

    @Override
    public Set<String> types() {
        return Set.of("SPARKPLUG_BIRTH", "SPARKPLUG_DEATH", "SPARKPLUG_DATA");
    }

    @Override
    public Permission permission() {
        return Permission.EVENTS_WRITE;
    }

    @Override
    public EventOutcome handle(ToldEvent event) {
        JsonNode metrics = event.members().path("metrics");
        Optional<TimeState> state = metrics.valueStream()
                .filter(metric -> isState(metric.path("name").asString("")))
                .flatMap(metric -> TimeState.called(metric.path("value").asString("")).stream())
                .reduce((earlier, later) -> later);
        if (state.isEmpty()) {
            return EventOutcome.found(Map.of("metrics", metrics.size()));
        }
        ToldState told = new ToldState(
                event.at(),
                state.get(),
                null,
                null,
                new ToldState.Teller(event.caller().userId(), event.id()));
        return EventOutcome.state(states.tell(event.required("equipment_code"), told));
    }

    private static boolean isState(String name) {
        return name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .equals(STATE);
    }
}
