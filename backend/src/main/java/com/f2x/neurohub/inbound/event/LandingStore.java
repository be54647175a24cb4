package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.access.EventOrigin;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps events, within a transaction that is about their source. */
@Repository
class LandingStore {

    private static final String BROUGHT =
            "decode(:tenant, 'hex'), decode(:key, 'hex'), cast(:address as inet), :program, ";

    private static final String ONE = "select raw_event_id, is_duplicate from raw.ingest_event(" + BROUGHT
            + "cast(:event as jsonb), :dedupe, decode(:hash, 'hex'), :trace, null, :door)";

    private static final String MANY =
            "select item, raw_event_id, is_duplicate, refusal from raw.ingest_events(" + BROUGHT + """
            cast(cast(:events as text[]) as jsonb[]), cast(:dedupe as text[]),
            array(select decode(h, 'hex') from unnest(cast(:hashes as text[])) with ordinality u (h, n) order by n),
            :trace, :batch, :door)
            order by item
            """;

    private final JdbcClient jdbc;

    LandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of one of many.
     *
     * @param id under which it is kept, null if it is refused
     * @param duplicate whether it was kept already
     * @param refusal name of the constraint that refuses it
     */
    record Kept(
            @Nullable Long id, boolean duplicate, @Nullable String refusal) {}

    Landed land(EventOrigin origin, Sender sender, ReceivedEvent event) {
        return brought(ONE, origin, sender)
                .param("event", event.json())
                .param("dedupe", event.dedupeKey(), Types.VARCHAR)
                .param("hash", event.hash())
                .query((row, index) -> new Landed(row.getLong("raw_event_id"), row.getBoolean("is_duplicate")))
                .single();
    }

    /** Keeps events in their order; what is refused keeps no other out. */
    List<Kept> land(EventOrigin origin, Sender sender, @Nullable String batchId, List<ReceivedEvent> events) {
        return brought(MANY, origin, sender)
                .param("events", events.stream().map(ReceivedEvent::json).toArray(String[]::new))
                .param("dedupe", events.stream().map(ReceivedEvent::dedupeKey).toArray(String[]::new))
                .param("hashes", events.stream().map(ReceivedEvent::hash).toArray(String[]::new))
                .param("batch", batchId, Types.VARCHAR)
                .query((row, index) -> new Kept(
                        row.getObject("raw_event_id", Long.class),
                        row.getBoolean("is_duplicate"),
                        row.getString("refusal")))
                .list();
    }

    /** A name for what was received together. */
    String newBatchId() {
        return Objects.requireNonNull(
                jdbc.sql("select raw.new_batch_id()").query(String.class).single());
    }

    private StatementSpec brought(String sql, EventOrigin origin, Sender sender) {
        return jdbc.sql(sql)
                .param("tenant", origin.tenant())
                .param("key", origin.key(), Types.VARCHAR)
                .param("address", sender.address(), Types.VARCHAR)
                .param("program", sender.program(), Types.VARCHAR)
                .param("trace", sender.traceId(), Types.VARCHAR)
                .param("door", sender.door());
    }
}
