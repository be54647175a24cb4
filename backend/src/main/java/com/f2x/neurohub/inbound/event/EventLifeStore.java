package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.inbound.event.EventLife.Understood;
import com.f2x.neurohub.shared.json.RawJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events with all that is known of them, and the wish to have them processed again. */
@Repository
class EventLifeStore {

    private static final String LIFE = """
            select r.raw_payload::text as payload, encode(r.payload_sha256, 'hex') as hash, r.dedupe_key, s.*,
                   s.enrichment_data::text as data
            from raw.site_tracking_events_r r left join staging.site_tracking_events_s s using (raw_event_id)
            where r.raw_event_id = ?
            """;
    private static final String STATUS = """
            select p.*, s.total_events, s.processed_events, s.processing_rate
            from raw.get_pipeline_status() p cross join raw.get_processing_stats(null, ?) s
            """;
    private static final String REPLAY = """
            select raw.replay_events(:ids, :type, :from, :to, :statuses, :limit, :actor)
            """;

    private final JdbcClient jdbc;

    EventLifeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EventLife> life(EventView event) {
        return jdbc.sql(LIFE)
                .param(event.id())
                .query((row, index) -> new EventLife(
                        event,
                        RawJson.dense(row.getString("payload")),
                        row.getString("hash"),
                        row.getString("dedupe_key"),
                        row.getString("validation_status") == null ? null : understood(row)))
                .optional();
    }

    EventStatusView status(int hours) {
        return jdbc.sql(STATUS)
                .param(hours)
                .query((row, index) -> new EventStatusView(
                        row.getLong("pending_events"),
                        row.getLong("waiting_events"),
                        row.getLong("processing_events"),
                        row.getLong("error_events"),
                        instant(row.getTimestamp("oldest_pending_at")),
                        row.getLong("events_today"),
                        row.getBigDecimal("avg_minutes_to_processed"),
                        hours,
                        row.getLong("total_events"),
                        row.getLong("processed_events"),
                        row.getBigDecimal("processing_rate")))
                .single();
    }

    /** Has events processed again, and returns how many. */
    int replay(ReplayEvents wish, int most, String actor) {
        return jdbc.sql(REPLAY)
                .param("ids", wish.ids() == null ? null : wish.ids().toArray(Long[]::new), Types.ARRAY)
                .param("type", wish.eventType(), Types.VARCHAR)
                .param("from", utc(wish.receivedFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", utc(wish.receivedTo()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("statuses", wish.states().stream().map(Enum::name).toArray(String[]::new))
                .param("limit", most)
                .param("actor", actor)
                .query(Integer.class)
                .single();
    }

    /** Wakes the workers of all nodes. */
    void wake() {
        jdbc.sql("select raw.wake_workers()").query(row -> {});
    }

    private static Understood understood(ResultSet row) throws SQLException {
        return new Understood(
                row.getTimestamp("event_timestamp").toInstant(),
                row.getString("equipment_code"),
                row.getString("lot_number"),
                row.getString("serial_number"),
                row.getString("wip_id"),
                row.getString("process_code"),
                row.getString("operator"),
                row.getString("validation_status"),
                row.getBigDecimal("quality_score"),
                List.of((String[]) row.getArray("validation_errors").getArray()),
                row.getString("enrichment_status"),
                row.getBoolean("processed_to_business"),
                row.getObject("process_data_id", Long.class),
                row.getObject("equipment_state_id", Long.class),
                row.getObject("alert_id", Long.class),
                RawJson.dense(row.getString("data")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Object utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
