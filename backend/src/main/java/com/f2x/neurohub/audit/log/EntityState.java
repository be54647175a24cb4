package com.f2x.neurohub.audit.log;

import com.f2x.neurohub.shared.json.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row was at a time.
 *
 * @param entityType the table
 * @param entityId the number of the row
 * @param asOf the time
 * @param values its columns without those that are counters, secrets as {@code [redacted]}; null where it was not there
 */
record EntityState(
        String entityType,
        long entityId,
        Instant asOf,
        @Nullable RawJson values) {}
