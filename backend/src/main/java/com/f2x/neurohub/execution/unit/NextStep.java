package com.f2x.neurohub.execution.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes next for a unit.
 *
 * @param processId the first step of its route without a valid PASS, null if there is none
 * @param processNumber that step's number
 * @param running whether it is in progress
 * @param holds what the unit is held for
 */
public record NextStep(@Nullable Long processId, @Nullable Integer processNumber, boolean running, List<Held> holds) {}
