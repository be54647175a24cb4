package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.OperatorDoubt;
import org.jspecify.annotations.Nullable;

/**
 * Whose work it is.
 *
 * @param userId the worker; where that is in doubt, who told of the work
 * @param doubt why the work is nobody's until a person decides, and shown under the name as sent; null for a known
 *     worker
 */
public record Operator(long userId, @Nullable OperatorDoubt doubt) {}
