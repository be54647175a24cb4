package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.tracking.unit.SerialStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether a serial can be reworked.
 *
 * @param canRework whether it can
 * @param reason why not, null if it can
 * @param reworkCount how often it was reworked
 * @param status the serial's state
 */
public record Reworkable(boolean canRework, @Nullable String reason, int reworkCount, SerialStatus status) {}
