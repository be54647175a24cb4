package com.f2x.neurohub.plant.station;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stations, known by what they call themselves. */
@Service
@EnableConfigurationProperties(StationProperties.class)
class StationService extends BaseService<Station> {

    private final StationStore signals;
    private final Duration timeout;
    private final BiFunction<Station, FetchLevel, StationView> view;

    StationService(StationRepository repository, StationStore signals, StationProperties properties) {
        super(
                repository,
                Resource.whole(
                        "Station", Rule.STATION_NOT_FOUND, () -> FetchPlan.standard(), Sorts.by(Station_.STATION_ID)));
        this.signals = signals;
        this.timeout = properties.stationTimeout();
        this.view = (station, level) -> StationView.of(station, timeout);
    }

    StationList list(StationFilter filter, ListQuery query) {
        return StationList.of(list(() -> filter.toSpecification(timeout), query.counted(), view));
    }

    StationView read(String stationId) {
        return requireBy(Station_.stationId, stationId, "id", FetchLevel.STANDARD, view);
    }

    /**
     * Adds a station, or notes what the one of this id tells when it starts again.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller's key is bound to another station
     */
    @Transactional
    StationView register(RegisterStation station, Caller caller) {
        StationIds.requireOwn(caller, station.stationId());
        signals.register(station);
        return read(station.stationId());
    }

    /**
     * Notes a sign of life.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 403 if the caller's key is bound to another station, 404
     *     if the station is not registered
     */
    @Transactional
    StationView hear(String stationId, Heartbeat heartbeat, Caller caller) {
        StationIds.requireOwn(caller, stationId);
        signals.hear(stationId, heartbeat);
        return read(stationId);
    }

    @Transactional
    StationView update(String stationId, @Nullable Integer version, UpdateStation change) {
        return change(id(stationId), version, station -> station.edit(change), view);
    }

    @Transactional
    void remove(String stationId) {
        remove((long) id(stationId));
    }

    private Long id(String stationId) {
        return requireBy(Station_.stationId, stationId, "id", FetchLevel.MINIMAL, (station, level) -> station.getId());
    }
}
