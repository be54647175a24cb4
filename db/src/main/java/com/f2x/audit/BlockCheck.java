package com.f2x.audit;

import com.f2x.audit.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one block, as they are and as they were sealed. */
final class BlockCheck {

    /** The clock of the server may have been set back a little. */
    private static final Duration CLOCK = Duration.ofMinutes(1);

    /** Of so many altered rows is looked at whether they have changed places. */
    private static final int COMPARED = 20;

    private final Block block;
    private final Map<Long, Row> rows = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    BlockCheck(Block block) {
        this.block = block;
    }

    Block block() {
        return block;
    }

    /** Adds a row of the export. */
    void add(Row row) {
        if (rows.putIfAbsent(row.id(), row) != null) {
            found(Kind.INSERTED, row.id(), "There are two of it");
        }
    }

    /** Returns whether a row is as it was sealed. */
    boolean holds(Row row) {
        return row.digest().equals(block.digests().get(row.id()));
    }

    /**
     * Returns what is wrong with its rows.
     *
     * @param earlier when a block was sealed before the first transaction of this one began
     */
    List<Finding> findings(@Nullable Instant earlier) {
        List<Row> altered = new ArrayList<>();
        block.digests().forEach((id, expected) -> {
            Row row = rows.get(id);
            if (row == null) {
                found(Kind.REMOVED, id, "");
            } else if (!row.digest().equals(expected)) {
                altered.add(row);
            }
        });
        altered.forEach(row -> found(movedAmong(altered, row) ? Kind.REORDERED : Kind.ALTERED, row.id(), ""));
        rows.values().forEach(row -> checkPlace(row, earlier));
        return findings;
    }

    /** Returns the first transaction of its rows; the greatest number if it has none. */
    long firstTransaction() {
        return rows.values().stream().mapToLong(Row::transactionId).min().orElse(Long.MAX_VALUE);
    }

    private boolean movedAmong(List<Row> altered, Row row) {
        return altered.stream()
                .limit(COMPARED)
                .filter(other -> other.id() != row.id())
                .anyMatch(other -> row.wasSealedAt(other, expected(other)) || other.wasSealedAt(row, expected(row)));
    }

    private String expected(Row row) {
        return Objects.requireNonNull(block.digests().get(row.id()));
    }

    private void checkPlace(Row row, @Nullable Instant earlier) {
        if (!block.digests().containsKey(row.id())) {
            found(Kind.INSERTED, row.id(), "Recorded at " + row.recordedAt() + ", but in no block");
        } else if (!isPossible(row.time(), earlier)) {
            found(Kind.MISDATED, row.id(), "Recorded at " + row.recordedAt() + ", but sealed at " + block.sealedAt());
        }
    }

    private boolean isPossible(Instant time, @Nullable Instant earlier) {
        return !time.isAfter(block.sealedAt().plus(CLOCK)) && (earlier == null || !time.isBefore(earlier.minus(CLOCK)));
    }

    private void found(Kind kind, long row, String detail) {
        findings.add(new Finding(kind, block.number(), row, detail));
    }
}
