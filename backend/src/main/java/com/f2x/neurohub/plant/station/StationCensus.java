package com.f2x.neurohub.plant.station;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many stations are how. */
@Component
public class StationCensus {

    private final StationStore store;
    private final StationProperties properties;

    StationCensus(StationStore store, StationProperties properties) {
        this.store = store;
        this.properties = properties;
    }

    /** Counts active stations by how they are now: {@code online}, {@code degraded}, {@code offline}; each is there. */
    public Map<String, Long> count() {
        Map<String, Long> counted = store.count(StationFilter.seconds(properties.stationTimeout())).stream()
                .collect(Collectors.toMap(StationStore.Counted::status, StationStore.Counted::stations));
        return Stream.of(StationStatus.values())
                .collect(Collectors.toMap(
                        status -> status.name().toLowerCase(Locale.ROOT),
                        status -> counted.getOrDefault(status.name(), 0L)));
    }
}
