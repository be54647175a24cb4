package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.EquipmentDoubt;
import com.f2x.neurohub.shared.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works on what.
 *
 * @param operator the worker
 * @param equipmentId the equipment, null for nothing known
 * @param doubt why it does not fit, null where it does
 * @param blocks what stands against the equipment and may be overridden by a manager
 */
record Assignment(
        Operator operator,
        @Nullable Long equipmentId,
        @Nullable EquipmentDoubt doubt,
        List<ProblemException> blocks) {}
