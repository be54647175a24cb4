package com.f2x.neurohub.audit.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a part of the trail is as it was sealed.
 *
 * @param intact whether nothing was found
 * @param blocks how many blocks were looked at
 * @param rows how many rows they have
 * @param fromBlock the first of them; null if there are none
 * @param toBlock the last of them
 * @param nextBlock where to go on, as from_block; null if this was all
 * @param findings what is not as it was sealed, the first 100
 * @param findingCount how many there are
 * @param head the newest block of the trail; null if there is none
 * @param unsealed what is in no block yet, and can still be changed unnoticed
 */
record Verification(
        boolean intact,
        long blocks,
        long rows,
        @Nullable Long fromBlock,
        @Nullable Long toBlock,
        @Nullable Long nextBlock,
        List<TrailFinding> findings,
        int findingCount,
        @Nullable Head head,
        UnsealedRows unsealed) {

    /**
     * Something that is not as it was sealed.
     *
     * @param finding what it is, in the words of the verifier
     * @param block the number of the block
     * @param rowId the number of the row; null if it is about the block itself
     * @param detail what is known of it
     */
    record TrailFinding(
            String finding, long block, @Nullable Long rowId, String detail) {}

    /**
     * What is in no block yet.
     *
     * @param rows how many rows
     * @param oldest when the oldest was recorded; null if there are none
     * @param ageSeconds how long ago that was
     */
    record UnsealedRows(long rows, @Nullable Instant oldest, long ageSeconds) {}
}
