package com.f2x.neurohub.execution.step;

import org.jspecify.annotations.Nullable;

/**
 * Who works on what.
 *
 * @param operatorId the worker
 * @param equipmentId the equipment, null for nothing known
 */
record Assignment(long operatorId, @Nullable Long equipmentId) {}
