package com.f2x.neurohub.plant.station;

import com.f2x.neurohub.shared.json.JsonObject;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station on the wire.
 *
 * @param version version of its program
 * @param status how it is now
 * @param healthData what it last told about itself
 * @param revision the version that its entity tag carries
 */
record StationView(
        long id,
        String stationId,
        String stationName,
        @Nullable String description,
        String host,
        int port,
        @Nullable String version,
        StationStatus status,
        boolean isActive,
        @Nullable JsonObject healthData,
        Instant lastSeenAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int revision) {

    static StationView of(Station station, Duration timeout) {
        return new StationView(
                station.getId(),
                station.getStationId(),
                station.getStationName(),
                station.getDescription(),
                station.getHost(),
                station.getPort(),
                station.getSoftwareVersion(),
                station.status(timeout),
                station.isActive(),
                station.getHealthData(),
                station.getLastSeenAt(),
                station.getCreatedAt(),
                station.getUpdatedAt(),
                station.getVersion());
    }
}
