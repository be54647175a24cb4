package com.f2x.neurohub.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was looked for, with its latest attempt.
 *
 * @param serialNumber its serial, the WIP id before it has one
 * @param productName what it is
 * @param processName the process that was worked on last, null before the first
 * @param status state of the WIP item
 * @param startTime when the latest attempt started
 * @param completeTime when it completed
 */
record FoundUnit(
        String wipId,
        String serialNumber,
        String lotNumber,
        String productName,
        @Nullable String processName,
        String status,
        @Nullable Instant startTime,
        @Nullable Instant completeTime) {}
