package com.f2x.neurohub.plant.station;

import com.f2x.neurohub.shared.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what stations tell, each in one atomic statement. Only what people edit, too, changes the version of the row:
 * a heartbeat must not spoil the edit that somebody prepares.
 */
@Repository
class StationStore {

    private static final String REGISTER = """
            insert into stations as s (station_id, station_name, description, host, port, software_version, health_data)
            values (:station, :name, :description, :host, coalesce(:port, 8080), :version, cast(:health as jsonb))
            on conflict (station_id) do update
            set station_name = excluded.station_name,
                description = coalesce(excluded.description, s.description),
                host = excluded.host,
                port = coalesce(:port, s.port),
                software_version = coalesce(excluded.software_version, s.software_version),
                health_data = coalesce(excluded.health_data, s.health_data),
                last_seen_at = excluded.last_seen_at,
                version = s.version + case
                    when (s.station_name, s.description, s.host, s.port) is not distinct from
                         (excluded.station_name, coalesce(excluded.description, s.description), excluded.host,
                          coalesce(:port, s.port)) then 0
                    else 1 end
            """;
    private static final String HEAR = """
            update stations
            set last_seen_at = clock_timestamp(),
                software_version = coalesce(:version, software_version),
                health_data = coalesce(cast(:health as jsonb), health_data)
            where station_id = :station
            """;

    private static final String COUNT = """
            select case when date_part('epoch', now() - last_seen_at) > :timeout then 'OFFLINE'
                        when lower(health_data ->> 'status') = :unhealthy then 'DEGRADED'
                        else 'ONLINE' end as status, count(*) as stations
            from stations where is_active
            group by 1
            """;

    private final JdbcClient jdbc;

    /** Stations in one state. */
    record Counted(String status, long stations) {}

    StationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a station, or changes the one of this id. */
    void register(RegisterStation station) {
        jdbc.sql(REGISTER)
                .param("station", station.stationId())
                .param("name", station.stationName())
                .param("description", station.description())
                .param("host", station.host())
                .param("port", station.port())
                .param("version", station.version())
                .param("health", text(station.healthData()))
                .update();
    }

    /** Notes that a station lives; false if it is unknown. */
    boolean hear(String stationId, Heartbeat heartbeat) {
        return jdbc.sql(HEAR)
                        .param("station", stationId)
                        .param("version", heartbeat.version())
                        .param("health", text(heartbeat.healthData()))
                        .update()
                > 0;
    }

    /** Counts active stations by how they are, each state that there is. */
    List<Counted> count(double timeoutSeconds) {
        return jdbc.sql(COUNT)
                .param("timeout", timeoutSeconds)
                .param("unhealthy", StationFilter.UNHEALTHY)
                .query(Counted.class)
                .list();
    }

    private static @Nullable String text(@Nullable JsonObject object) {
        return object == null ? null : object.text();
    }
}
