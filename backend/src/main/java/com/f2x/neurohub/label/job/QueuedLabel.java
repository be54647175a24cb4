package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.drawing.LabelType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The label that a printer prints next.
 *
 * @param id its print job
 * @param labelType which label
 * @param lotId the lot, null for a test
 * @param wipItemId the unit's WIP item, null for a lot or a test
 * @param status that it waits, or that a node that is gone was sending it
 */
record QueuedLabel(
        long id,
        LabelType labelType,
        @Nullable Long lotId,
        @Nullable Long wipItemId,
        PrintStatus status) {

    long lot() {
        return Objects.requireNonNull(lotId, "only a test is of no lot");
    }
}
