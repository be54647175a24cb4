package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.shared.access.EventOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which worker has which events. Each method is a transaction of one statement, about the events of all sources. */
@Repository
@Transactional
class EventClaimStore {

    private static final String CLAIMED = """
            select raw_event_id, encode(tenant_hk, 'hex') as tenant, encode(api_key_hk, 'hex') as key, event_type, unit_key,
                   raw_payload::text as payload, event_time, received_timestamp, trace_id
            """;
    private static final String CLAIM =
            CLAIMED + "from raw.claim_events(:worker, :most, make_interval(secs => :lease)) order by raw_event_id";
    private static final String CLAIM_BEHIND = CLAIMED
            + "from raw.claim_event_behind(:id, decode(:tenant, 'hex'), :worker, make_interval(secs => :lease))";
    private static final String EXTEND = """
            select unnest(raw.extend_lease(cast(:ids as bigint[]), :worker, make_interval(secs => :lease)))
            """;

    private final JdbcClient jdbc;

    EventClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims events that are due and that no other worker has. */
    public List<ClaimedEvent> claim(String worker, int most, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("worker", worker)
                .param("most", most)
                .param("lease", seconds(lease))
                .query(EventClaimStore::event)
                .list();
    }

    /**
     * Claims the event of the same unit that comes behind one that is over, if it is due and no other worker has it.
     */
    public Optional<ClaimedEvent> claimBehind(ClaimedEvent over, String worker, Duration lease) {
        return jdbc.sql(CLAIM_BEHIND)
                .param("id", over.id())
                .param("tenant", over.origin().tenant())
                .param("worker", worker)
                .param("lease", seconds(lease))
                .query(EventClaimStore::event)
                .optional();
    }

    /** Keeps events for longer, and returns those that the worker still has. */
    public Set<Long> extend(String worker, Collection<Long> ids, Duration lease) {
        return Set.copyOf(jdbc.sql(EXTEND)
                .param("ids", ids.toArray(Long[]::new))
                .param("worker", worker)
                .param("lease", seconds(lease))
                .query(Long.class)
                .list());
    }

    /** Gives back what the worker still has. */
    public void release(String worker) {
        jdbc.sql("select raw.release_events(?)")
                .param(worker)
                .query(Integer.class)
                .single();
    }

    /** Takes events from workers that are silent, and returns how many. */
    public int reap(int maxAttempts) {
        return jdbc.sql("select raw.reap_events(?)")
                .param(maxAttempts)
                .query(Integer.class)
                .single();
    }

    private static ClaimedEvent event(ResultSet row, int index) throws SQLException {
        return new ClaimedEvent(
                row.getLong("raw_event_id"),
                new EventOrigin(row.getString("tenant"), row.getString("key")),
                row.getString("event_type"),
                row.getString("unit_key"),
                row.getString("payload"),
                instant(row.getTimestamp("event_time")),
                row.getTimestamp("received_timestamp").toInstant(),
                row.getString("trace_id"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
