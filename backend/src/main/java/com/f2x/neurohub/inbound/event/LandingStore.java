package com.f2x.neurohub.inbound.event;

import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps events, within a transaction that is about their source. */
@Repository
class LandingStore {

    private static final String LAND = """
            select item, raw_event_id, is_duplicate, refusal
            from raw.ingest_events(decode(:tenant, 'hex'), cast(cast(:events as text[]) as jsonb[]), cast(:dedupe as text[]),
                                   cast(:hashes as bytea[]), cast(:keys as bytea[]), cast(cast(:addresses as text[]) as inet[]),
                                   cast(:programs as text[]), cast(:traces as text[]), :batch, :door)
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

    /**
     * Keeps events of a source that came by the same door, in their order; what is refused keeps no other out.
     *
     * @param batchId what they are called, null if each came by itself
     */
    List<Kept> land(@Nullable String batchId, List<Arrival> arrivals) {
        Arrival any = arrivals.get(0);
        return jdbc.sql(LAND)
                .param("tenant", any.origin().tenant())
                .param("events", texts(arrivals, arrival -> arrival.event().json()))
                .param("dedupe", texts(arrivals, arrival -> arrival.event().dedupeKey()))
                .param("hashes", bytes(arrivals, arrival -> arrival.event().hash()))
                .param("keys", bytes(arrivals, arrival -> arrival.origin().key()))
                .param("addresses", texts(arrivals, arrival -> arrival.sender().address()))
                .param("programs", texts(arrivals, arrival -> arrival.sender().program()))
                .param("traces", texts(arrivals, arrival -> arrival.sender().traceId()))
                .param("batch", batchId, Types.VARCHAR)
                .param("door", any.sender().door())
                .query((row, index) -> new Kept(
                        row.getObject("raw_event_id", Long.class),
                        row.getBoolean("is_duplicate"),
                        row.getString("refusal")))
                .list();
    }

    private static @Nullable String[] texts(List<Arrival> arrivals, Function<Arrival, @Nullable String> text) {
        return arrivals.stream().map(text).toArray(String[]::new);
    }

    private static byte[] @Nullable [] bytes(List<Arrival> arrivals, Function<Arrival, @Nullable String> digits) {
        return arrivals.stream()
                .map(digits)
                .map(known -> known == null ? null : HexFormat.of().parseHex(known))
                .toArray(byte[][]::new);
    }

    /** A name for what was received together. */
    String newBatchId() {
        return Objects.requireNonNull(
                jdbc.sql("select raw.new_batch_id()").query(String.class).single());
    }
}
