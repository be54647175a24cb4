package com.f2x.neurohub.plant.station;

import com.f2x.neurohub.shared.access.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs of life of stations that come as events. */
@Service
public class StationSignals {

    private final StationStore store;

    StationSignals(StationStore store) {
        this.store = store;
    }

    /**
     * Notes a sign of life; of a station that is not registered there is nothing to note.
     *
     * @return whether it is registered
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller's key is bound to another station
     */
    @Transactional
    public boolean hear(String stationId, Caller caller) {
        StationIds.requireOwn(caller, stationId);
        return store.hear(stationId, Heartbeat.BARE);
    }
}
