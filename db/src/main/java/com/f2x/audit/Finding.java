package com.f2x.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param kind what it is
 * @param block number of the block
 * @param row id of the row; null if it is about the block itself
 * @param detail what is known of it; may be empty
 */
public record Finding(Kind kind, long block, @Nullable Long row, String detail) {

    /** The words of {@code verify_audit_logs()}. */
    public enum Kind {
        /** A row says something else than was sealed. */
        ALTERED,
        /** A row that was sealed is missing. */
        REMOVED,
        /** A row is in the place of a block, but was not sealed in it. */
        INSERTED,
        /** A row is what was sealed of another one. */
        REORDERED,
        /** A row's time contradicts the times at which blocks were sealed. */
        MISDATED,
        /** A block is not the one that was signed, or not the one that the next block names. */
        SEAL_ALTERED,
        /** A block is missing. */
        SEAL_REMOVED,
        /** An anchor is signed by none of the keys. */
        ANCHOR_UNSIGNED
    }

    static Finding of(Kind kind, long block, String detail) {
        return new Finding(kind, block, null, detail);
    }

    @Override
    public String toString() {
        return kind + " block " + block + (row == null ? "" : " row " + row) + (detail.isEmpty() ? "" : ": " + detail);
    }
}
