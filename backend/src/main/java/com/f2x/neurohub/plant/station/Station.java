package com.f2x.neurohub.plant.station;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A program at a test bench. What it tells of itself is written by {@link StationStore}; people edit the rest. */
@Entity
@Table(name = "stations")
class Station extends EditableEntity {

    @Column(updatable = false)
    private String stationId;

    @Column
    private String stationName;

    private @Nullable String description;

    @Column
    private String host;

    private int port;

    @Column(updatable = false)
    private @Nullable String softwareVersion;

    @Column(name = "is_active")
    private boolean active;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String healthData;

    @Column(updatable = false)
    private Instant lastSeenAt;

    @Formula("date_part('epoch', now() - last_seen_at)")
    private double silentSeconds;

    @Formula("coalesce(lower(health_data ->> 'status'), '')")
    private @Nullable String health;

    /** For JPA only. */
    protected Station() {}

    void edit(UpdateStation station) {
        stationName = or(station.stationName(), stationName);
        description = textOrNull(station.description(), description);
        host = or(station.host(), host);
        port = or(station.port(), port);
        active = or(station.isActive(), active);
    }

    /** How the station is now. */
    StationStatus status(Duration timeout) {
        if (silentSeconds > StationFilter.seconds(timeout)) {
            return StationStatus.OFFLINE;
        }
        return StationFilter.UNHEALTHY.equals(health) ? StationStatus.DEGRADED : StationStatus.ONLINE;
    }

    /** Read as a sort key, too. */
    public String getStationId() {
        return stationId;
    }

    String getStationName() {
        return stationName;
    }

    @Nullable
    String getDescription() {
        return description;
    }

    String getHost() {
        return host;
    }

    int getPort() {
        return port;
    }

    @Nullable
    String getSoftwareVersion() {
        return softwareVersion;
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    JsonObject getHealthData() {
        return healthData == null ? null : new JsonObject(healthData);
    }

    Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
