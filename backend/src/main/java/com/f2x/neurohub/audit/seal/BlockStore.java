package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.audit.seal.Verification.TrailFinding;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads blocks and what is in them. */
@Repository
class BlockStore {

    /** As many blocks as have so many rows together, and at least one. */
    private static final String PART = """
            with bounds as (
                 select coalesce(cast(:fromBlock as bigint), audit_block_at(cast(:from as timestamptz)), 1) as first,
                        least(block_no, audit_block_at(cast(:to as timestamptz))) as last, block_no as head
                 from audit_head())
            select count(p.block_no) as blocks, b.first, coalesce(max(p.block_no), b.last, 0) as last,
                   coalesce(max(p.rows), 0) as rows,
                   coalesce(max(p.block_no) >= b.last, true) as complete,
                   coalesce(coalesce(max(p.block_no), b.first) >= b.head, true) as newest
            from bounds b
            left join lateral (select block_no, sum(cardinality(ids)) over (order by block_no) as rows, min(block_no) over () as start
                          from (select block_no, ids from audit_seals
                                where block_no between b.first and b.last order by block_no limit :blocks) s) p
                 on p.rows <= :rows or p.block_no = p.start
            group by b.first, b.last, b.head
            """;

    private final JdbcClient jdbc;

    BlockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some blocks, one after the other.
     *
     * @param blocks how many
     * @param first number of the first that there should be: it may be gone
     * @param last number of the last; of none, of the last that there should be
     * @param rows how many rows they have
     * @param complete whether the range ends with them
     * @param newest whether the trail does
     */
    record Part(long blocks, long first, long last, long rows, boolean complete, boolean newest) {}

    /** The first part of a range, of at most so many blocks and rows. */
    Part part(BlockRange range, int blocks, int rows) {
        range.requireOrdered();
        return jdbc.sql(PART)
                .param("fromBlock", range.fromBlock())
                .param("from", time(range.from()))
                .param("to", time(range.to()))
                .param("blocks", blocks)
                .param("rows", rows)
                .query(Part.class)
                .single();
    }

    /**
     * What is not as it was sealed.
     *
     * @param part which blocks; where they are the newest, it is seen if there were more
     * @param anchors what else is known of blocks, as JSON
     */
    List<TrailFinding> verify(Part part, String anchors) {
        return jdbc.sql("""
                        select finding, block_no as block, row_id, coalesce(detail, '') as detail
                        from verify_audit_logs(:first, :last, cast(:anchors as jsonb))
                        """)
                .param("first", part.first())
                .param("last", part.newest() ? null : (Long) part.last(), Types.BIGINT)
                .param("anchors", anchors)
                .query(TrailFinding.class)
                .list();
    }

    /** The lines of blocks and their rows, as the verifier reads them. */
    List<String> export(Part part) {
        return jdbc.sql("""
                        select export_audit_block(block_no)
                        from (select block_no from audit_seals where block_no between ? and ? order by block_no) s
                        """)
                .params(part.first(), part.last())
                .query(String.class)
                .list();
    }

    private static @Nullable Timestamp time(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
