package com.f2x.neurohub.execution.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of all records of a body.
 *
 * @param records how many there were
 * @param created how many were stored
 * @param duplicate how many were stored before
 * @param rejected how many were refused
 */
record Summary(long records, long created, long duplicate, long rejected) {

    static final Summary NOTHING = new Summary(0, 0, 0, 0);

    /** The last line of the answer. */
    @Schema(name = "SummaryLine")
    record Line(Summary summary) {}

    Summary plus(List<Receipt> receipts) {
        return new Summary(
                records + receipts.size(),
                created + count(receipts, Receipt.Status.CREATED),
                duplicate + count(receipts, Receipt.Status.DUPLICATE),
                rejected + count(receipts, Receipt.Status.REJECTED));
    }

    private static long count(List<Receipt> receipts, Receipt.Status status) {
        return receipts.stream().filter(receipt -> receipt.status() == status).count();
    }
}
