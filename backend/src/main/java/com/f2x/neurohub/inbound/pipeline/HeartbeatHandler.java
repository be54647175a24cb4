package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.plant.station.StationSignals;
import com.f2x.neurohub.shared.access.Permission;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Heartbeats show that a station lives; of a gateway that is no station there is nothing to note. */
@Component
class HeartbeatHandler implements EventHandler {

    private final StationSignals signals;

    HeartbeatHandler(StationSignals signals) {
        this.signals = signals;
    }

    @Override
    public Set<String> types() {
        return Set.of("HEARTBEAT", "GATEWAY_HEARTBEAT", "KEEP_ALIVE");
    }

    @Override
    public Permission permission() {
        return Permission.EVENTS_WRITE;
    }

    @Override
    public EventOutcome handle(ToldEvent event) {
        String own = Objects.requireNonNullElse(event.caller().station(), "");
        String station = Objects.requireNonNullElse(event.text("station_id", "station"), own);
        boolean registered = signals.hear(station, event.caller());
        return EventOutcome.found(Map.of("station_registered", registered));
    }
}
