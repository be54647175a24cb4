package com.f2x.neurohub.signature;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature and what it stands for.
 *
 * @param signature the signature
 * @param sealed whether it was used, and all its rows in the audit trail are sealed
 * @param rows the rows of the trail: of the signature, and of all that was changed with it; without those of months
 *     that were detached from it
 */
record SignatureRecord(@JsonUnwrapped SignatureView signature, boolean sealed, List<TrailRow> rows) {

    /**
     * A row of the audit trail.
     *
     * @param id its number
     * @param recordedAt when it was recorded
     * @param entityType the table that was changed
     * @param entityId the number of the row that was changed; null where it has none
     * @param action CREATE, UPDATE or DELETE
     * @param block the block that seals it; null as long as none does
     */
    record TrailRow(
            long id,
            Instant recordedAt,
            String entityType,
            @Nullable Long entityId,
            String action,
            @Nullable Long block) {}

    static SignatureRecord of(SignatureView signature, List<TrailRow> rows) {
        boolean sealed =
                signature.usedAt() != null && !rows.isEmpty() && rows.stream().allMatch(row -> row.block() != null);
        return new SignatureRecord(signature, sealed, rows);
    }
}
