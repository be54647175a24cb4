package com.f2x.neurohub.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Has the database seal its trail, and keep and part its months. */
@Repository
class SealStore {

    private static final String HEAD = "block_no, encode(root, 'hex') as root, sealed_at";

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is not sealed yet.
     *
     * @param rows how many rows
     * @param oldest when the oldest was recorded; null if there is none
     * @param age how long ago that was, by the database's clock; nothing if that was put back
     */
    record Unsealed(long rows, @Nullable Instant oldest, Duration age) {}

    /** What became of an old month. */
    record OldMonth(String partition, String outcome) {}

    /** Makes a block of what can be sealed; returns its rows, empty if there are none or another node makes one. */
    Optional<Integer> seal(int most) {
        return jdbc.sql("select row_count from seal_audit_logs(?)")
                .param(most)
                .query(Integer.class)
                .optional();
    }

    /** Tells this database from those of other clusters and names. */
    String database() {
        return jdbc.sql(
                        "select audit_system_identifier() || '/' || oid from pg_database where datname = current_database()")
                .query(String.class)
                .single();
    }

    Optional<Head> head() {
        return jdbc.sql("select " + HEAD + " from audit_head() where block_no is not null")
                .query(SealStore::read)
                .optional();
    }

    /** A block by its number; empty if there is none. */
    Optional<Head> block(long number) {
        return jdbc.sql("select " + HEAD + " from audit_seals where block_no = ?")
                .param(number)
                .query(SealStore::read)
                .optional();
    }

    /** Keeps a signature of a block, unless it is there. */
    void keep(Head head, String keyId, byte[] signature) {
        jdbc.sql("""
                        insert into audit_anchors (block_no, root, key_id, signature)
                        values (?, decode(?, 'hex'), ?, ?)
                        on conflict do nothing
                        """).params(head.block(), head.root(), keyId, signature).update();
    }

    Unsealed unsealed() {
        return jdbc.sql(
                        "select row_count, oldest, greatest(extract(epoch from age), 0) as seconds from audit_unsealed()")
                .query((row, index) ->
                        new Unsealed(row.getLong("row_count"), time(row, "oldest"), Duration.ofMillis((long)
                                (row.getDouble("seconds")
                                        * Duration.ofSeconds(1).toMillis()))))
                .single();
    }

    /** Makes the partitions of the next months; returns how many. */
    int makePartitions() {
        return jdbc.sql("select maintain_audit_partitions()")
                .query(Integer.class)
                .single();
    }

    /** Detaches months that are older; returns what became of each. */
    List<OldMonth> detach(int keptMonths) {
        return jdbc.sql("select partition, outcome from detach_audit_partitions(?)")
                .param(keptMonths)
                .query(OldMonth.class)
                .list();
    }

    private static Head read(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getLong("block_no"),
                row.getString("root"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
