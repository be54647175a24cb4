package com.f2x.neurohub.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units at all processes now.
 *
 * @param totalWip all of them
 * @param bottleneckProcess the first process that has most, null if there are no units
 */
record ProcessWipList(
        List<ProcessWip> processes, long totalWip, @Nullable String bottleneckProcess) {}
